using System.Text.Json.Nodes;

namespace WraparoundCare.Platform.Shared.PageTypes;

/// <summary>What a page is, in the words of schema.org.</summary>
/// <param name="Type">Its type, such as HowTo.</param>
/// <param name="Properties">What this type has besides what every page has.</param>
public sealed record PageSchema(string Type, params IReadOnlyList<(string Name, JsonNode? Value)> Properties)
{
    public static PageSchema WebPage { get; } = new("WebPage");

    public static PageSchema Collection { get; } = new("CollectionPage");

    public static PageSchema Article(ContentPage page, params IReadOnlyList<(string Name, JsonNode? Value)> more) =>
        new("Article", [("headline", page.Title), .. more]);

    /// <returns>Null for an empty text: what is not known is not said.</returns>
    public static JsonNode? Known(string text) => text.Length > 0 ? text : null;
}
