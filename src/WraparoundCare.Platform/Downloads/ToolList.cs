using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Lists;
using WraparoundCare.Search;

namespace WraparoundCare.Platform.Downloads;

/// <summary>The tools and how visitors can narrow them.</summary>
public sealed class ToolList(PageIndex pages, SiteTree tree, PhaseOf phaseOf)
{
    private const string Phase = "fase";
    private const string Kind = "soort";
    private const string License = "licentie";

    /// <summary>Every query key that the list reads: what distinguishes one kept page from another.</summary>
    public static IReadOnlyList<string> QueryKeys { get; } = [PageFacets.Step, Phase, Kind, PageFacets.Theme, License, ListQuery.SortKey];

    public FilteredList<Tool> Of(ListQuery query) => new ListDefinition<Tool>(
        [
            PageFacets.Steps<Tool>(tree, pages.StepsOf),
            new(Phase, "Fase", tool => pages.StepsOf(tool).Select(step => phaseOf(step)).OfType<FacetValue>().Distinct()),
            PageFacets.Choice<Tool>(Kind, "Soort", tool => tool.Kind),
            PageFacets.Themes<Tool>(),

            // What comes after the name of a licence explains it.
            PageFacets.Choice<Tool>(License, "Licentie", tool => tool.License.Split(':')[0]),
        ],
        [
            new("stap", "Stapnummer", tools => tools
                .OrderBy(tool => pages.StepsOf(tool).Select(step => step.SortOrder).DefaultIfEmpty(int.MaxValue).Min())
                .ThenBy(tool => tool.Title, DutchOrder.Comparer)),
            PageFacets.ByName<Tool>(),
            PageFacets.Newest<Tool>(),
        ]).Apply(pages.All<Tool>(), query);
}
