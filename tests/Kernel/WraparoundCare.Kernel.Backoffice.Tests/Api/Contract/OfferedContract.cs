using System.Text.Json.Nodes;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Contract;

/// <param name="Schema">What stands in it.</param>
/// <param name="IsRequired">Whether it may not be left out.</param>
internal sealed record OfferedParameter(Schema Schema, bool IsRequired);

/// <summary>A call that we answer.</summary>
/// <param name="Name">Method and address, with empty places in the latter.</param>
/// <param name="Query">What is read from the query.</param>
/// <param name="Body">What is read; null is nothing.</param>
/// <param name="Answers">What is answered when it went well, by status; null is nothing.</param>
internal sealed record OfferedCall(
    string Name,
    IReadOnlyDictionary<string, OfferedParameter> Query,
    Schema? Body,
    IReadOnlyDictionary<string, Schema?> Answers);

/// <summary>What our document says that we answer.</summary>
internal sealed class OfferedContract(JsonNode document)
{
    public IEnumerable<OfferedCall> Calls =>
        from address in document["paths"]!.AsObject()
        from method in address.Value!.AsObject()
        select Describe(CallName.Of(method.Key.ToUpperInvariant(), address.Key), method.Value!);

    private OfferedCall Describe(string name, JsonNode operation) => new(
        name,
        (operation["parameters"]?.AsArray() ?? [])
            .Where(parameter => parameter!["in"]!.GetValue<string>() == "query")
            .ToDictionary(parameter => parameter!["name"]!.GetValue<string>(), parameter => Describe(parameter!)),
        ContentOf(operation["requestBody"]),
        operation["responses"]!.AsObject().ToDictionary(answer => answer.Key, answer => ContentOf(answer.Value)));

    private OfferedParameter Describe(JsonNode parameter) =>
        new(new Schema(document, parameter["schema"]!.AsObject()), parameter["required"]?.GetValue<bool>() == true);

    private Schema? ContentOf(JsonNode? message) => message?["content"]?.AsObject().FirstOrDefault().Value?["schema"] is JsonObject schema
        ? new Schema(document, schema)
        : null;
}
