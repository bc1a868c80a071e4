using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Lists;

namespace WraparoundCare.Platform.PracticeProjects;

/// <summary>The practice projects and how visitors can narrow them. The map shows the same list.</summary>
public sealed class ProjectList(SiteTree tree)
{
    private const string Theme = "thema";
    private const string Step = "stap";
    private const string Municipality = "gemeente";
    private const string Families = "doelgroep";
    private const string Status = "status";
    private const string Origin = "herkomst";

    // Sorts after every municipality.
    private static readonly FacetValue NoMunicipality = new("geen", "Geen vaste gemeente", int.MaxValue);

    /// <summary>Every query key that the list reads: what distinguishes one kept page from another.</summary>
    public static IReadOnlyList<string> QueryKeys { get; } = [Theme, Step, Municipality, Families, Status, Origin, ListQuery.SortKey];

    public FilteredList<PracticeProject> Of(PracticeProjectsOverview page, ListQuery query) => new ListDefinition<PracticeProject>(
        [
            new(Theme, "Thema", project => project.Themes.Select(FacetValue.Of)),
            new(Step, "Stap", project => project.CentralSteps.Select(step => new FacetValue(SlugOf(step), step.LinkText, step.SortOrder))),
            new(Municipality, "Gemeente", project => project.Municipalities.Select(FacetValue.Of).DefaultIfEmpty(NoMunicipality)),
            new(Families, "Doelgroep", project => project.Families.Select(FacetValue.Of)),
            new(Status, "Status", project => Values(project.Status)),
            new(Origin, "Herkomst", project => Values(project.Origin)),
        ],
        [
            new("naam", "Naam", projects => projects.OrderBy(project => project.Title, DutchOrder.Comparer)),
            new("nieuwste", "Nieuwste herziening", projects => projects
                .OrderByDescending(project => project.LastReviewed)
                .ThenBy(project => project.Title, DutchOrder.Comparer)),
        ]).Apply(tree.Children<PracticeProject>(page), query);

    private static IEnumerable<FacetValue> Values(string label) => label.Length > 0 ? [FacetValue.Of(label)] : [];

    private string SlugOf(ContentPage step) => tree.Url(step).Trim('/').Split('/')[^1];
}
