using System.Text;
using System.Text.Json;
using WraparoundCare.Testing;

namespace WraparoundCare.Platform.Tests.Shared.Pdf;

/// <summary>The objects of a PDF as qpdf reads them, after it has found nothing wrong with the file itself.</summary>
internal sealed class PdfObjects
{
    private readonly Dictionary<string, JsonElement> _objects;

    private PdfObjects(JsonElement objects) => _objects = objects.EnumerateObject().ToDictionary(item => item.Name, item => item.Value);

    public JsonElement Catalog => Get(_objects["trailer"].GetProperty("value"), "/Root");

    public IEnumerable<(string Reference, JsonElement Value)> All => _objects.Where(item => item.Key != "trailer")
        .Select(item => (item.Key["obj:".Length..], Dictionary(item.Value)));

    public static async Task<PdfObjects> ReadAsync(byte[] file)
    {
        using var folder = new TemporaryFolder("pdf");
        var path = folder.File("file.pdf");
        await File.WriteAllBytesAsync(path, file, TestContext.Current.CancellationToken);
        var opinion = await ExternalTool.RunAsync(string.Empty, "qpdf", "--check", path);
        Assert.Contains("No syntax or stream encoding errors found", opinion, StringComparison.Ordinal);
        var json = await ExternalTool.RunAsync(
            string.Empty, "qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized", path);
        return new PdfObjects(JsonDocument.Parse(json).RootElement.GetProperty("qpdf")[1]);
    }

    /// <summary>What a key of a dictionary holds, wherever in the file that is; undefined when it is not there.</summary>
    public JsonElement Get(JsonElement dictionary, string key) =>
        dictionary.ValueKind == JsonValueKind.Object && dictionary.TryGetProperty(key, out var value) ? Resolve(value) : default;

    public string Name(JsonElement dictionary, string key) =>
        Get(dictionary, key) is { ValueKind: JsonValueKind.String } value ? value.GetString()! : string.Empty;

    /// <summary>The members of an array; a single value is an array of one.</summary>
    public IEnumerable<JsonElement> Many(JsonElement dictionary, string key) => Get(dictionary, key) switch
    {
        { ValueKind: JsonValueKind.Undefined } => [],
        { ValueKind: JsonValueKind.Array } array => array.EnumerateArray(),
        _ => [dictionary.GetProperty(key)],
    };

    public JsonElement Resolve(JsonElement value) => IsReference(value) ? Dictionary(_objects[$"obj:{value.GetString()}"]) : value;

    /// <summary>The text of a stream, unpacked.</summary>
    public string Text(JsonElement reference) =>
        Encoding.Latin1.GetString(_objects[$"obj:{reference.GetString()}"].GetProperty("stream").GetProperty("data").GetBytesFromBase64());

    public static bool IsReference(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString()!.EndsWith(" 0 R", StringComparison.Ordinal);

    private static JsonElement Dictionary(JsonElement item) =>
        item.TryGetProperty("stream", out var stream) ? stream.GetProperty("dict") : item.GetProperty("value");
}
