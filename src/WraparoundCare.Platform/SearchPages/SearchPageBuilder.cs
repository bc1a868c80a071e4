using System.Globalization;
using Microsoft.AspNetCore.Http;
using WraparoundCare.Platform.SearchPages.Editors;
using WraparoundCare.Platform.Shared.Lists;
using WraparoundCare.Search.Index;
using WraparoundCare.Search.Log;
using WraparoundCare.Search.Query;

namespace WraparoundCare.Platform.SearchPages;

/// <summary>Makes what the search page shows from what its address asks.</summary>
internal sealed class SearchPageBuilder(
    Searcher searcher, SiteSearchSettings settings, SearchHelp help, SearchReadiness readiness, QueryLog learning)
{
    /// <param name="path">The address of the page.</param>
    /// <param name="request">What the address asks, and from where.</param>
    /// <param name="forEditor">An editor sees why each result stands where it stands, and does not count as a visitor.</param>
    public async Task<SearchView> ViewAsync(string path, HttpRequest request, bool forEditor, CancellationToken cancellationToken)
    {
        var address = SearchAddress.Read(path, request.Query);
        if (address.Request.Text.Length == 0)
        {
            return new SearchView(string.Empty, [], null);
        }

        await readiness.WaitAsync(cancellationToken);
        var results = await searcher.SearchAsync(address.Request, settings.Current, cancellationToken);
        var urgent = help.UrgentFor(address.Request.Text);

        // Who seeks help in danger is not counted.
        if (!forEditor && urgent is null && address.Request is { Page: 1, Filters.Count: 0 })
        {
            learning.Count(address.Request.Text, results.Total, request.HttpContext.Connection.RemoteIpAddress);
        }

        return (results.Total == 0 ? NothingFound(address, results) : Found(address, results, forEditor)) with { Urgent = urgent };
    }

    private SearchView NothingFound(SearchAddress address, SearchResults results) =>
        new(address.Request.Text, [], Controls(address, results))
        {
            Suggestions = [.. searcher.Meant(results.Plan.Query).Select(text => new SearchLink(text, address.WithText(text)))],
            Themes = help.Themes(),
        };

    private SearchView Found(SearchAddress address, SearchResults results, bool forEditor)
    {
        var text = searcher.TextOf(results.Plan);
        List<SearchResult> list =
        [
            .. results.Hits.Select(hit =>
            {
                var document = results.Texts.GetValueOrDefault(hit.Entry.Id);
                var shown = text.Of(hit.Entry.Card.Title, document);
                return new SearchResult(
                    hit.Entry.Card.Url,
                    hit.Entry.Card.Type,
                    TextPiece.Of(shown.Title),
                    TextPiece.Of(shown.Passage.Segments),
                    hit.IsPick)
                {
                    Badge = hit.Entry.Card.Badge,
                    FilePlace = Place(shown.Passage.FilePage, document),
                    Reasons = forEditor ? SearchExplanation.Of(hit) : [],
                };
            }),
        ];
        return new SearchView(address.Request.Text, list, Controls(address, results))
        {
            Total = results.Total,
            IsMore = results.IsMore,
            IsPartial = results.IsPartial,
            Corrected = results.Corrected is { } corrected ? new SearchLink(corrected, address.WithText(corrected)) : null,
            Pages = Paging(address, results.Total),
            First = (address.Request.Page - 1) * SearchResults.PageSize + 1,
        };
    }

    // A Word document is read as one page, and its pages are nobody's business before it is printed.
    private static SearchLink? Place(int? page, AnalyzedDocument? document) => page is null || document is null ? null
        : document.FilePages > 1 ? new SearchLink($"bladzijde {page} van het bestand", $"{document.FileUrl}#page={page}")
        : new SearchLink("in het bestand", document.FileUrl);

    private static ListControls Controls(SearchAddress address, SearchResults results)
    {
        var request = address.Request;
        List<FacetControl> facets =
        [
            .. SearchAddress.Facets
                .Select(facet => new FacetControl(
                    facet.Key,
                    facet.Label,
                    Options(address, facet.Key, results.Facets.GetValueOrDefault(facet.Key) ?? [])))
                .Where(facet => facet.IsChosen || facet.Options.Any(option => option.Count < results.Total)),
        ];
        var orders = SearchAddress.Orders.Select(
            order => new ListOption(order.Label, address.WithOrder(order.Order), results.Total, order.Order == request.Order));
        var chosen = SearchAddress.Facets
            .Where(facet => request.Filters.ContainsKey(facet.Key))
            .Select(facet => Chosen(address, facet.Key, facet.Label, results));
        return new ListControls(results.Total, results.Total, facets, [.. orders], [.. chosen], address.WithoutFilters());
    }

    private static List<ListOption> Options(SearchAddress address, string facet, IReadOnlyList<FacetCount> counts)
    {
        var chosen = address.Request.Filters.GetValueOrDefault(facet);
        return
        [
            .. counts.Select(count => new ListOption(
                count.Value.Label,
                address.WithFilter(facet, count.Value.Slug == chosen ? string.Empty : count.Value.Slug),
                count.Count,
                count.Value.Slug == chosen)),
        ];
    }

    // What is in the address but on no result is not repeated on the page: anyone can write an address.
    private static ChosenFilter Chosen(SearchAddress address, string facet, string label, SearchResults results)
    {
        var counts = results.Facets.GetValueOrDefault(facet) ?? [];
        var value = counts.FirstOrDefault(count => count.Value.Slug == address.Request.Filters[facet])?.Value.Label ?? "onbekende keuze";
        return new ChosenFilter(label, value, address.WithFilter(facet, string.Empty), 0);
    }

    private static List<SearchLink> Paging(SearchAddress address, int total)
    {
        var pages = (total + SearchResults.PageSize - 1) / SearchResults.PageSize;
        List<int> shown =
        [
            .. Enumerable.Range(1, pages).Where(page => page == 1 || page == pages || Math.Abs(page - address.Request.Page) <= 2),
        ];
        IEnumerable<SearchLink> From(int page, int index)
        {
            if (index > 0 && page > shown[index - 1] + 1)
            {
                yield return SearchLink.Gap;
            }

            yield return new SearchLink(
                page.ToString(CultureInfo.InvariantCulture), address.WithPage(page), page == address.Request.Page);
        }

        return pages < 2 ? [] : [.. shown.SelectMany(From)];
    }
}
