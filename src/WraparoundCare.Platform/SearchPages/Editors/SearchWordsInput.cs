namespace WraparoundCare.Platform.SearchPages.Editors;

/// <summary>The form as it was typed: it comes back unchanged when something is wrong with it.</summary>
public sealed record SearchWordsInput
{
    public const int MaxTextLength = 20_000;

    public string? Synonyms { get; init; }

    public string? StopWords { get; init; }

    public string? Pinned { get; init; }

    /// <summary>The queries to try the words on.</summary>
    public string? Queries { get; init; }

    /// <summary>Which words the editor began from.</summary>
    public string? Version { get; init; }

    internal SearchWords Words() => new(TypedLine.Texts(Synonyms), TypedLine.Texts(StopWords), TypedLine.Texts(Pinned));

    internal static SearchWordsInput Of(SearchWords words, string version, IEnumerable<string> queries) => new()
    {
        Synonyms = string.Join('\n', words.Synonyms),
        StopWords = string.Join('\n', words.StopWords),
        Pinned = string.Join('\n', words.Pinned),
        Queries = string.Join('\n', queries),
        Version = version,
    };
}
