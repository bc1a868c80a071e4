using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Lists;
using WraparoundCare.Search;

namespace WraparoundCare.Platform.PracticeProjects;

/// <summary>The practice projects and how visitors can narrow them. The map shows the same list.</summary>
public sealed class ProjectList(SiteTree tree, PageIndex pages)
{
    private const string Municipality = "gemeente";
    private const string Families = "doelgroep";
    private const string Status = "status";
    private const string Origin = "herkomst";

    // Sorts after every municipality.
    private static readonly FacetValue NoMunicipality = new("geen", "Geen vaste gemeente", int.MaxValue);

    /// <summary>Every query key that the list reads: what distinguishes one kept page from another.</summary>
    public static IReadOnlyList<string> QueryKeys { get; } =
        [PageFacets.Theme, PageFacets.Step, Municipality, Families, Status, Origin, ListQuery.SortKey];

    public FilteredList<PracticeProject> Of(PracticeProjectsOverview page, ListQuery query) => new ListDefinition<PracticeProject>(
        [
            PageFacets.Themes<PracticeProject>(),
            PageFacets.Steps<PracticeProject>(tree, pages),
            new(Municipality, "Gemeente", project => project.Municipalities.Select(FacetValue.Of).DefaultIfEmpty(NoMunicipality)),
            new(Families, "Doelgroep", project => project.Families.Select(FacetValue.Of)),
            PageFacets.Choice<PracticeProject>(Status, "Status", project => project.Status),
            PageFacets.Choice<PracticeProject>(Origin, "Herkomst", project => project.Origin),
        ],
        [
            PageFacets.ByName<PracticeProject>(),
            new("nieuwste", "Nieuwste", projects => projects
                .OrderByDescending(project => project.Dated())
                .ThenBy(project => project.Title, DutchOrder.Comparer)),
        ]).Apply(tree.Children<PracticeProject>(page), query);
}
