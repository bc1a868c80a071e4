namespace WraparoundCare.Search.Query;

public enum SearchOrder
{
    Relevance,
    Newest,
    Name,
}

/// <summary>What somebody asks of search.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Filters">For each facet the value that was chosen; the facet of kinds is <see cref="TypeFacet"/>.</param>
/// <param name="Page">From 1.</param>
public sealed record SearchRequest(
    string Text, IReadOnlyDictionary<string, string> Filters, SearchOrder Order, int Page, SearchReader Reader)
{
    public const string TypeFacet = "soort";

    public static SearchRequest Of(string text) =>
        new(text, new Dictionary<string, string>(), SearchOrder.Relevance, 1, SearchReader.Anyone);
}
