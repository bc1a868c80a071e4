using WraparoundCare.Search;
using WraparoundCare.Search.Index;
using WraparoundCare.Search.Query;

namespace WraparoundCare.Platform.SearchPages;

/// <summary>The search of the site for other features: the same words, the same order and the same rights as on its page.</summary>
public sealed class SiteSearch
{
    private readonly Searcher _searcher;
    private readonly SiteSearchSettings _settings;
    private readonly SearchReadiness _readiness;

    internal SiteSearch(Searcher searcher, SiteSearchSettings settings, SearchReadiness readiness) =>
        (_searcher, _settings, _readiness) = (searcher, settings, readiness);

    /// <summary>What fits a text best. Nobody counts that it was asked.</summary>
    /// <param name="text">In the words of a visitor.</param>
    /// <param name="reader">Who reads what is found.</param>
    /// <param name="most">How many at most, no more than a page of results.</param>
    /// <param name="cancellationToken">Ends when nobody waits for the answer.</param>
    public async Task<IReadOnlyList<FoundPage>> FindAsync(
        string text, SearchReader reader, int most, CancellationToken cancellationToken)
    {
        await _readiness.WaitAsync(cancellationToken);
        var cut = text.Length > QueryText.MaxTextLength ? text[..QueryText.MaxTextLength] : text;
        var results = await _searcher.SearchAsync(SearchRequest.Of(cut) with { Reader = reader }, _settings.Current, cancellationToken);
        return [.. results.Hits.Take(most).Select(hit =>
            new FoundPage(hit.Entry.Card.Title, hit.Entry.Card.Type.Label, hit.Entry.Card.Url))];
    }
}

/// <param name="Title">What it is called.</param>
/// <param name="Type">What kind of page it is, in the words of visitors.</param>
/// <param name="Url">Where it is, from the root of the site.</param>
public sealed record FoundPage(string Title, string Type, string Url);
