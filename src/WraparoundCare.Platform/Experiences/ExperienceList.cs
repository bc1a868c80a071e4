using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Lists;

namespace WraparoundCare.Platform.Experiences;

/// <summary>The experiences from practice and how visitors can narrow them.</summary>
public sealed class ExperienceList(PageIndex pages, SiteTree tree)
{
    private const string Project = "project";
    private const string Origin = "herkomst";

    /// <summary>Every query key that the list reads: what distinguishes one kept page from another.</summary>
    public static IReadOnlyList<string> QueryKeys { get; } = [PageFacets.Step, PageFacets.Theme, Project, Origin, ListQuery.SortKey];

    public FilteredList<Experience> Of(ListQuery query) => new ListDefinition<Experience>(
        [
            PageFacets.Steps<Experience>(tree, pages),
            PageFacets.Themes<Experience>(),
            new(Project, "Project", experience => pages.Of(experience.Project).Select(ValueOf)),
            PageFacets.Choice<Experience>(Origin, "Herkomst", experience => experience.Origin),
        ],
        [PageFacets.ByStep<Experience>(pages), PageFacets.ByName<Experience>(), PageFacets.Newest<Experience>()])
        .Apply(pages.All<Experience>(), query);

    private FacetValue ValueOf(ContentPage project) => new(PageFacets.SlugOf(tree, project), project.Title);
}
