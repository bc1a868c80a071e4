using System.Text.Json;

namespace WraparoundCare.Search.Index;

/// <summary>What a list of results shows of a document and narrows by.</summary>
public sealed record DocumentCard(
    string Title, string Url, SearchType Type, DateTime? Changed, IReadOnlyList<SearchFacetValue> Facets, IReadOnlyList<string> Readers)
{
    public string Badge { get; init; } = string.Empty;

    public static DocumentCard Of(SearchDocument document) =>
        new(document.Title, document.Url, document.Type, document.Changed, document.Facets, document.Readers) { Badge = document.Badge };

    public static DocumentCard Read(string json) => JsonSerializer.Deserialize<DocumentCard>(json)!;

    public string Write() => JsonSerializer.Serialize(this);
}

/// <summary>The texts of a document, for highlighting.</summary>
/// <param name="FilePages">The text of its file, a page to an item.</param>
/// <param name="FileUrl">Where visitors get the file; empty when there is none.</param>
public sealed record DocumentTexts(
    IReadOnlyList<string> Names,
    IReadOnlyList<string> KeyPoints,
    string Intro,
    string Body,
    IReadOnlyList<string> FilePages,
    string FileUrl)
{
    public static DocumentTexts Of(SearchDocument document, IReadOnlyList<string> filePages) =>
        new(document.Names, document.KeyPoints, document.Intro, document.Body, filePages, document.File?.Url ?? string.Empty);

    public static DocumentTexts Read(string json) => JsonSerializer.Deserialize<DocumentTexts>(json)!;

    public string Write() => JsonSerializer.Serialize(this);
}
