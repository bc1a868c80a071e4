using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace WraparoundCare.Kernel.Website.Serialization;

/// <summary>
/// Reads an untyped value as what an editor expects: a number, a boolean, text, a list of one of those, or a node.
/// Text that looks like a date stays text: the same text must come out as went in.
/// </summary>
internal sealed class ObjectJsonConverter : JsonConverter<object>
{
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number when reader.TryGetInt32(out var small) => small,
            JsonTokenType.Number when reader.TryGetInt64(out var large) => large,
            JsonTokenType.Number => reader.GetDouble(),
            JsonTokenType.StartArray => ReadArray(JsonNode.Parse(ref reader)!.AsArray()),
            _ => JsonNode.Parse(ref reader),
        };

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        // A bare object would come back to this converter for ever.
        if (value.GetType() == typeof(object))
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
            return;
        }

        JsonSerializer.Serialize(writer, value, value.GetType(), options);
    }

    private static object ReadArray(JsonArray array) => KindOf(array) switch
    {
        JsonValueKind.String => array.Select(item => item!.GetValue<string>()).ToArray(),
        JsonValueKind.Number when array.All(IsInteger) => array.Select(item => item!.GetValue<int>()).ToArray(),
        _ => array,
    };

    private static JsonValueKind KindOf(JsonArray array)
    {
        JsonValueKind[] kinds = [.. array.Select(item => item?.GetValueKind() ?? JsonValueKind.Null).Distinct()];
        return kinds.Length == 1 ? kinds[0] : JsonValueKind.Undefined;
    }

    private static bool IsInteger(JsonNode? item) => item is JsonValue value && value.TryGetValue<int>(out _);
}
