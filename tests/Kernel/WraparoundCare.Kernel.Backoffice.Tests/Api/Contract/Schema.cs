using System.Text.Json.Nodes;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Contract;

/// <summary>A schema of our document, with what it refers to.</summary>
internal sealed class Schema
{
    private const string Reference = "$ref";
    private const string Null = "null";

    private readonly JsonNode _document;
    private readonly JsonObject _schema;

    public Schema(JsonNode document, JsonObject schema)
    {
        _document = document;
        var options = OptionsOf(schema);
        IsNullable = options.Exists(IsNull) || TypesOf(schema).Contains(Null) || ValuesOf(schema).Contains(null);
        _schema = Find(options.FindAll(option => !IsNull(option)) is [var only] ? only : schema);
        IsNullable |= ValuesOf(_schema).Contains(null);
    }

    public bool IsNullable { get; }

    /// <summary>The name of the model in the document; null when it has none.</summary>
    public string? Name { get; private set; }

    /// <summary>Whether it says nothing of what it is.</summary>
    public bool IsAnything => Types.Count == 0 && Values.Count == 0 && Options.Count == 0 && Properties.Count == 0;

    /// <summary>What it can be, when that is more than one.</summary>
    public IReadOnlyList<Schema> Options =>
        [.. OptionsOf(_schema).Where(option => !IsNull(option)).Select(option => new Schema(_document, option))];

    /// <summary>A schema with a mark of its kind does not say that it is an object.</summary>
    public IReadOnlySet<string> Types => TypesOf(_schema) is { Count: > 0 } types
        ? types.Where(type => type != Null).ToHashSet()
        : Properties.Count > 0 ? new HashSet<string> { "object" } : [];

    public IReadOnlyList<string> Values => [.. ValuesOf(_schema).OfType<string>()];

    /// <summary>What a list holds: anything, when it does not say.</summary>
    public Schema? Items => Types.Contains("array") ? new Schema(_document, _schema["items"] as JsonObject ?? []) : null;

    public IReadOnlyDictionary<string, Schema> Properties => (_schema["properties"]?.AsObject() ?? [])
        .ToDictionary(property => property.Key, property => new Schema(_document, property.Value!.AsObject()));

    public IReadOnlySet<string> Required => (_schema["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>()).ToHashSet();

    private static List<JsonObject> OptionsOf(JsonObject schema) =>
        [.. ((schema["oneOf"] ?? schema["anyOf"])?.AsArray() ?? []).Select(option => option!.AsObject())];

    private static List<string> TypesOf(JsonObject schema) => schema["type"] switch
    {
        JsonArray types => [.. types.Select(type => type!.GetValue<string>())],
        JsonValue type => [type.GetValue<string>()],
        _ => [],
    };

    private static List<string?> ValuesOf(JsonObject schema) =>
        [.. (schema["enum"]?.AsArray() ?? []).Select(value => value?.GetValue<string>())];

    private static bool IsNull(JsonObject schema) => TypesOf(schema) is [Null];

    private JsonObject Find(JsonObject schema)
    {
        if (schema[Reference]?.GetValue<string>() is not { } address)
        {
            return schema;
        }

        Name = address.Split('/')[^1];
        return _document["components"]!["schemas"]![Name]!.AsObject();
    }
}
