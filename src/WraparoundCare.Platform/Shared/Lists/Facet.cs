namespace WraparoundCare.Platform.Shared.Lists;

/// <summary>One way to narrow a list: by theme, by step.</summary>
/// <param name="Key">The query key in the address.</param>
/// <param name="Label">What visitors read above the values.</param>
/// <param name="ValuesOf">The values that an item has.</param>
public sealed record Facet<T>(string Key, string Label, Func<T, IEnumerable<FacetValue>> ValuesOf);

/// <summary>A value to narrow by; values with the same slug are the same.</summary>
/// <param name="Slug">The value in the address.</param>
/// <param name="Label">What visitors read.</param>
/// <param name="Order">Values with a lower number come first; with the same number the label decides.</param>
public sealed record FacetValue(string Slug, string Label, int Order = 0)
{
    public static FacetValue Of(string label) => new(Lists.Slug.Of(label), label);
}
