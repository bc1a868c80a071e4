namespace WraparoundCare.Search;

/// <summary>Something that can be found: a page, a post on the forum, a file. Texts are plain, without markup.</summary>
/// <param name="Key">Its key, which never changes.</param>
/// <param name="Type">What kind of result it is.</param>
/// <param name="Url">Where it is.</param>
/// <param name="Title">What results show as its name.</param>
public sealed record SearchDocument(Guid Key, SearchType Type, string Url, string Title)
{
    /// <summary>Other names by which it is looked for: variants, abbreviations, misspellings.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>How people look for it: other words, abbreviations, whole questions. Nobody sees them.</summary>
    public IReadOnlyList<string> SearchTerms { get; init; } = [];

    /// <summary>What readers must know before they open it: that it was made up, for one. Mostly empty.</summary>
    public string Badge { get; init; } = string.Empty;

    /// <summary>What it comes down to.</summary>
    public IReadOnlyList<string> KeyPoints { get; init; } = [];

    public string Intro { get; init; } = string.Empty;

    /// <summary>The running text, a paragraph to a line.</summary>
    public string Body { get; init; } = string.Empty;

    public SearchFile? File { get; init; }

    public IReadOnlyList<SearchFacetValue> Facets { get; init; } = [];

    public DateTime? Changed { get; init; }

    /// <summary>Who may read it, in terms of <see cref="SearchReader"/>; empty when anybody may.</summary>
    public IReadOnlyList<string> Readers { get; init; } = [];
}
