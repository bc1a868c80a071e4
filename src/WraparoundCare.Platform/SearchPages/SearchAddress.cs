using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using WraparoundCare.Platform.Shared.Lists;
using WraparoundCare.Platform.Shared.PageTypes;
using WraparoundCare.Search;
using WraparoundCare.Search.Query;

namespace WraparoundCare.Platform.SearchPages;

/// <summary>What the address of the search page asks for, and the addresses of other choices.</summary>
internal sealed class SearchAddress
{
    public const string TextKey = "q";
    public const string PageKey = "pagina";

    private const int LastPage = 100;
    private const string Newest = "nieuwste";
    private const string Name = "naam";

    /// <summary>The facets in the order in which they are shown, with what visitors read above them.</summary>
    public static readonly IReadOnlyList<(string Key, string Label)> Facets =
    [
        (SearchRequest.TypeFacet, "Soort"), (SearchFacet.Theme, "Thema"), (SearchFacet.Step, "Stap"), (SearchFacet.Phase, "Fase"),
        (SearchFacet.Reader, "Voor wie"), (SearchFacet.Municipality, "Gemeente"), (SearchFacet.Year, "Jaar"),
    ];

    /// <summary>The orders, the first of which needs no mention.</summary>
    public static readonly IReadOnlyList<(SearchOrder Order, string Slug, string Label)> Orders =
    [
        (SearchOrder.Relevance, string.Empty, "Beste treffer"),
        (SearchOrder.Newest, Newest, "Nieuwste"),
        (SearchOrder.Name, Name, "Naam"),
    ];

    private readonly string _path;

    private SearchAddress(string path, SearchRequest request) => (_path, Request) = (path, request);

    public SearchRequest Request { get; }

    public static SearchAddress Read(string path, IQueryCollection query)
    {
        var filters = Facets.Select(facet => (facet.Key, Value: Slug.Of(query[facet.Key].ToString())))
            .Where(facet => facet.Value.Length > 0)
            .ToDictionary(facet => facet.Key, facet => facet.Value);
        var order = Orders.FirstOrDefault(candidate => candidate.Slug == Slug.Of(query[ListQuery.SortKey].ToString())).Order;
        var page = int.TryParse(query[PageKey].ToString(), out var number) ? Math.Clamp(number, 1, LastPage) : 1;
        var text = QueryText.Clean(query[TextKey].ToString());
        return new SearchAddress(
            path,
            new SearchRequest(
                text.Length > QueryText.MaxTextLength ? text[..QueryText.MaxTextLength] : text, filters, order, page, SearchReader.Anyone));
    }

    public string WithText(string text) => Write(text, string.Empty, string.Empty, withFilters: false, SearchOrder.Relevance, 1);

    public string WithoutFilters() => Write(Request.Text, string.Empty, string.Empty, withFilters: false, Request.Order, 1);

    /// <summary>With another value for the facet; an empty value drops it.</summary>
    public string WithFilter(string facet, string value) => Write(Request.Text, facet, value, withFilters: true, Request.Order, 1);

    public string WithOrder(SearchOrder order) => Write(Request.Text, string.Empty, string.Empty, withFilters: true, order, 1);

    public string WithPage(int page) => Write(Request.Text, string.Empty, string.Empty, withFilters: true, Request.Order, page);

    // A page has dozens of these addresses.
    private string Write(string text, string facet, string value, bool withFilters, SearchOrder order, int page)
    {
        var address = new StringBuilder(_path);
        Add(address, TextKey, text);
        foreach (var (key, _) in Facets)
        {
            Add(address, key, key == facet ? value : withFilters ? Request.Filters.GetValueOrDefault(key, string.Empty) : string.Empty);
        }

        Add(address, ListQuery.SortKey, Orders.First(candidate => candidate.Order == order).Slug);
        Add(address, PageKey, page > 1 ? page.ToString(CultureInfo.InvariantCulture) : string.Empty);
        return address.ToString();
    }

    private void Add(StringBuilder address, string key, string value)
    {
        if (value.Length > 0)
        {
            address.Append(address.Length == _path.Length ? '?' : '&').Append(key).Append('=').Append(Uri.EscapeDataString(value));
        }
    }
}
