using System.Text.Json;
using System.Text.Json.Nodes;

namespace WraparoundCare.Kernel.Website.PropertyEditors;

/// <summary>The same value arrives as an array from code, as a node from the client and as text from the database.</summary>
internal static class EditorValue
{
    public static string[] Strings(object? value) => value switch
    {
        null => [],
        string text when text.TrimStart().StartsWith('[') => FromJson(text),
        string text => text.Length > 0 ? [text] : [],
        JsonArray array => FromArray(array),
        IEnumerable<string> strings => [.. strings],
        IEnumerable<object?> objects => [.. objects.Select(item => item?.ToString()).OfType<string>()],
        _ => [],
    };

    private static string[] FromJson(string json)
    {
        try
        {
            return JsonNode.Parse(json) is JsonArray array ? FromArray(array) : [];
        }
        catch (JsonException)
        {
            return [json];
        }
    }

    private static string[] FromArray(JsonArray array) =>
        [.. array.Where(item => item?.GetValueKind() == JsonValueKind.String).Select(item => item!.GetValue<string>())];
}
