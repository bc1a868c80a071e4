using WraparoundCare.Platform.Shared.Drawings;
using WraparoundCare.Platform.Shared.PageTypes;
using WraparoundCare.Search;

namespace WraparoundCare.Platform.PracticeProjects;

internal sealed class PracticeProjectPageType : PageType<PracticeProject>
{
    public override SearchType FoundAs { get; } = new("praktijkproject", "Praktijkproject", 1, 4);

    public override Icon Icon => Icon.Project;

    public override bool IsDiscussed => true;

    public override IReadOnlyCollection<string> NotBody { get; } =
    [
        nameof(PracticeProject.Origin),
        nameof(PracticeProject.Status),
        nameof(PracticeProject.Kind),
        nameof(PracticeProject.Families),
        nameof(PracticeProject.Location),
    ];

    protected override SearchDocument Describe(SearchDocument document, PracticeProject project) => document with
    {
        KeyPoints = [project.Goal],
        Facets = [.. document.Facets, .. SearchFacet.Values(SearchFacet.Municipality, project.Municipalities)],
    };

    protected override PageSchema SchemaOf(PracticeProject project) =>
        PageSchema.Article(project, ("genre", project.IsFictitious() ? project.Origin : null));
}
