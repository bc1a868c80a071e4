using WraparoundCare.Platform.Shared.Lists;
using WraparoundCare.Search;

namespace WraparoundCare.Platform.Shared.PageTypes;

/// <summary>By what the results of search can be narrowed, as the address names it.</summary>
public static class SearchFacet
{
    public const string Theme = "thema";
    public const string Step = "stap";
    public const string Phase = "fase";
    public const string Reader = "doelgroep";
    public const string Municipality = "gemeente";
    public const string Year = "jaar";

    public static SearchFacetValue Value(string facet, string label) => new(facet, Slug.Of(label), label);

    public static IEnumerable<SearchFacetValue> Values(string facet, IEnumerable<string> labels) =>
        labels.Select(label => Value(facet, label));
}
