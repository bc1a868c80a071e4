namespace WraparoundCare.Platform.Shared.Lists;

/// <summary>What a visitor can do with a list, as links.</summary>
/// <param name="Shown">How many items the choices leave.</param>
/// <param name="Total">How many items there are.</param>
/// <param name="ClearUrl">The list without any filter.</param>
public sealed record ListControls(
    int Shown,
    int Total,
    IReadOnlyList<FacetControl> Facets,
    IReadOnlyList<ListOption> Sorts,
    IReadOnlyList<ChosenFilter> Chosen,
    string ClearUrl);

public sealed record FacetControl(string Key, string Label, IReadOnlyList<ListOption> Options)
{
    public bool IsChosen => Options.Any(option => option.IsChosen);
}

/// <param name="Url">Where choosing leads; for what is chosen already, to the list without it.</param>
/// <param name="Count">How many items choosing leaves.</param>
public sealed record ListOption(string Label, string Url, int Count, bool IsChosen);

/// <summary>A filter that is set.</summary>
/// <param name="UrlWithout">The list without this filter, the others kept.</param>
/// <param name="CountWithout">How many items that list has.</param>
public sealed record ChosenFilter(string Facet, string Value, string UrlWithout, int CountWithout);
