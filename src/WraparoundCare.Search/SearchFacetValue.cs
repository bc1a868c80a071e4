namespace WraparoundCare.Search;

/// <summary>A value by which results can be narrowed.</summary>
/// <param name="Facet">The query key of the facet, such as thema.</param>
/// <param name="Slug">The value in the address.</param>
/// <param name="Label">What visitors read.</param>
/// <param name="Order">Values with a lower number come first; with the same number the label decides.</param>
public sealed record SearchFacetValue(string Facet, string Slug, string Label, int Order = 0);
