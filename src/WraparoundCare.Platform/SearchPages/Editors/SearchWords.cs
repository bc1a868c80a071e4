namespace WraparoundCare.Platform.SearchPages.Editors;

/// <summary>What editors decide about search, a line for each decision.</summary>
internal sealed record SearchWords(IReadOnlyList<string> Synonyms, IReadOnlyList<string> StopWords, IReadOnlyList<string> Pinned)
{
    public bool Equals(SearchWords? other) => other is not null
        && Synonyms.SequenceEqual(other.Synonyms) && StopWords.SequenceEqual(other.StopWords) && Pinned.SequenceEqual(other.Pinned);

    public override int GetHashCode() => HashCode.Combine(Synonyms.Count, StopWords.Count, Pinned.Count);
}

/// <summary>A line of a text field, with the number that an editor counts.</summary>
internal readonly record struct TypedLine(int Number, string Text)
{
    /// <summary>Empty lines are passed over and still counted.</summary>
    public static IReadOnlyList<TypedLine> Read(string? text) =>
    [
        .. (text ?? string.Empty).ReplaceLineEndings("\n").Split('\n')
            .Select((line, index) => new TypedLine(index + 1, line.Trim()))
            .Where(line => line.Text.Length > 0),
    ];

    public static IReadOnlyList<string> Texts(string? text) => [.. Read(text).Select(line => line.Text)];
}
