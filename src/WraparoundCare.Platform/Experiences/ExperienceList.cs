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

    /// <summary>How many experiences there are with a step, and where they can be read; with none the address is empty.</summary>
    /// <param name="step">A step of the model.</param>
    /// <param name="project">Whose they are; null for all.</param>
    /// <param name="withExamples">Whether those count that the editors made up.</param>
    public (int Count, string Url) About(ContentPage step, ContentPage? project, bool withExamples)
    {
        var found = pages.AtStep<Experience>(step)
            .Where(experience => project is null || experience.Project.Keys.Contains(project.Key))
            .Where(experience => withExamples || !experience.IsFictitious())
            .ToList();
        return (found.Count, found switch
        {
            [] => string.Empty,
            [var only] => tree.Url(only),
            [var first, ..] => Address(first, step, project, withExamples),
        });
    }

    private string Address(Experience first, ContentPage step, ContentPage? project, bool withExamples)
    {
        if (pages.First<ExperiencesOverview>() is not { } overview)
        {
            return tree.Url(first);
        }

        (string Key, string? Value)[] chosen =
        [
            (PageFacets.Step, PageFacets.SlugOf(tree, step)),
            (Project, project is null ? null : PageFacets.SlugOf(tree, project)),
            (Origin, withExamples ? null : Slug.Of(first.Origin)),
        ];
        var query = chosen.Where(part => part.Value is not null).Select(part => $"{part.Key}={part.Value}");
        return $"{tree.Url(overview)}?{string.Join('&', query)}";
    }

    private FacetValue ValueOf(ContentPage project) => new(PageFacets.SlugOf(tree, project), project.Title);
}
