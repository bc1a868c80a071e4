namespace WraparoundCare.Search;

/// <summary>A kind of result.</summary>
/// <param name="Slug">How the address names it.</param>
/// <param name="Label">What visitors read beside a result.</param>
/// <param name="Weight">What a result of this kind is worth against another with the same words; 1 is ordinary.</param>
/// <param name="Priority">Kinds with a lower number are considered first when more is found than can be ranked; 0 to 99.</param>
public sealed record SearchType(string Slug, string Label, double Weight, int Priority);
