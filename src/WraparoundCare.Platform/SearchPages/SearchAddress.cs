using Microsoft.AspNetCore.Http;
using WraparoundCare.Platform.Shared.Lists;
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
        (SearchRequest.TypeFacet, "Soort"), ("thema", "Thema"), ("stap", "Stap"), ("fase", "Fase"), ("doelgroep", "Voor wie"), ("gemeente", "Gemeente"), ("jaar", "Jaar van herziening"),
    ];

    /// <summary>The orders, the first of which needs no mention.</summary>
    public static readonly IReadOnlyList<(SearchOrder Order, string Slug, string Label)> Orders =
        [(SearchOrder.Relevance, string.Empty, "Beste treffer"), (SearchOrder.Newest, Newest, "Nieuwste herziening"), (SearchOrder.Name, Name, "Naam")];

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
        var text = query[TextKey].ToString().Trim();
        return new SearchAddress(path, new SearchRequest(text.Length > QueryText.MaxTextLength ? text[..QueryText.MaxTextLength] : text, filters, order, page, SearchReader.Anyone));
    }

    public string WithText(string text) => Write(text, new Dictionary<string, string>(), SearchOrder.Relevance, 1);

    public string WithoutFilters() => Write(Request.Text, new Dictionary<string, string>(), Request.Order, 1);

    /// <summary>With another value for the facet; an empty value drops it.</summary>
    public string WithFilter(string facet, string value)
    {
        var filters = new Dictionary<string, string>(Request.Filters);
        filters.Remove(facet);
        if (value.Length > 0)
        {
            filters[facet] = value;
        }

        return Write(Request.Text, filters, Request.Order, 1);
    }

    public string WithOrder(SearchOrder order) => Write(Request.Text, Request.Filters, order, 1);

    public string WithPage(int page) => Write(Request.Text, Request.Filters, Request.Order, page);

    private string Write(string text, IReadOnlyDictionary<string, string> filters, SearchOrder order, int page)
    {
        IEnumerable<(string Key, string Value)> parts =
        [
            (TextKey, text),
            .. Facets.Where(facet => filters.ContainsKey(facet.Key)).Select(facet => (facet.Key, filters[facet.Key])),
            (ListQuery.SortKey, Orders.First(candidate => candidate.Order == order).Slug),
            (PageKey, page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : string.Empty),
        ];
        var query = string.Join('&', parts.Where(part => part.Value.Length > 0).Select(part => $"{part.Key}={Uri.EscapeDataString(part.Value)}"));
        return query.Length > 0 ? $"{_path}?{query}" : _path;
    }
}
