namespace WraparoundCare.Search;

/// <summary>On whose behalf is searched: what names they have among the readers of documents, such as <c>group:projecten</c>.</summary>
public sealed record SearchReader(IReadOnlyList<string> Names)
{
    public static SearchReader Anyone { get; } = new([]);
}
