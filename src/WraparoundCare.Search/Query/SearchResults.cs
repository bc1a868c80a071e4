using WraparoundCare.Search.Index;

namespace WraparoundCare.Search.Query;

/// <summary>A document that was found.</summary>
/// <param name="IsPick">Whether editors put it on top for this query.</param>
public sealed record SearchHit(IndexSnapshotEntry Entry, DocumentScore Score, bool IsPick);

/// <summary>A value to narrow by and how many results that leaves.</summary>
public sealed record FacetCount(SearchFacetValue Value, int Count);

/// <summary>The answer to a request.</summary>
/// <param name="Plan">What was looked for in the end.</param>
/// <param name="Hits">The hits of the page that was asked for.</param>
/// <param name="Total">How many were found.</param>
/// <param name="IsMore">Whether there are more than were counted.</param>
/// <param name="IsPartial">Whether no document has all the words, and these have some.</param>
/// <param name="Corrected">The query without the slips of the finger that it seems to have; null when it has none.</param>
/// <param name="Facets">For each facet the values among the results; a chosen facet shows its other values too.</param>
public sealed record SearchResults(
    QueryPlan Plan,
    IReadOnlyList<SearchHit> Hits,
    int Total,
    bool IsMore,
    bool IsPartial,
    string? Corrected,
    IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets)
{
    public const int PageSize = 10;

    /// <summary>What the hits say, by document.</summary>
    public IReadOnlyDictionary<long, AnalyzedDocument> Texts { get; init; } = new Dictionary<long, AnalyzedDocument>();

    public static SearchResults Nothing(QueryPlan plan) =>
        new(plan, [], 0, false, false, null, new Dictionary<string, IReadOnlyList<FacetCount>>());
}
