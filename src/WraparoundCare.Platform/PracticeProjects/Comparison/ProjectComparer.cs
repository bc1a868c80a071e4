using Microsoft.AspNetCore.Http;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Lists;
using WraparoundCare.Search;

namespace WraparoundCare.Platform.PracticeProjects.Comparison;

/// <summary>
/// Puts projects side by side that anybody may read. What a project does not say stays empty: nothing is worked out from other fields.
/// </summary>
public sealed class ProjectComparer(PageIndex pages, SiteTree tree, ReadablePages readable, ComparedParts parts)
{
    /// <summary>The projects that can be compared, in the order of the tree.</summary>
    public IReadOnlyList<PracticeProject> All => pages.All<PracticeProject>();

    public ProjectChoice Choose(IQueryCollection query) => ProjectChoice.Of(All, tree, query);

    public string SlugOf(PracticeProject project) => PageFacets.SlugOf(tree, project);

    public ComparisonTable Compare(IReadOnlyList<PracticeProject> projects) => new(projects,
    [
        new("kenmerken", "Kenmerken", Features(projects)),
        new("stappen", "De 13 stappen", [.. parts.Steps().Select(step => Step(step, projects))]),
        new("uitgangspunten", "De tien uitgangspunten", [.. parts.Principles().Select(principle => Principle(principle, projects))]),
    ]);

    private List<ComparisonRow> Features(IReadOnlyList<PracticeProject> projects)
    {
        ComparisonRow Row(string label, Func<PracticeProject, ComparisonCell> cell) => new(label, null, [.. projects.Select(cell)]);
        ComparisonRow Text(string label, Func<PracticeProject, string> text) => Row(label, project => ComparisonCell.Of(text(project)));
        ComparisonRow Lines(string label, Func<PracticeProject, IEnumerable<string>> lines) =>
            Row(label, project => ComparisonCell.Of(lines(project)));
        return
        [
            Text("Herkomst", project => project.Origin),
            Text("Soort", project => project.Kind),
            Text("Status", project => project.Status),
            Text("Periode", Period),
            Text("Doelgroep", project => project.TargetGroup),
            Lines("Soort gezinnen", project => project.Families),
            Text("Doel", project => project.Goal),
            Text("Theoretische onderbouwing", project => project.Theory),
            Text("Werkwijze", project => PlainText.Of(project.Method)),
            Text("Aanbieder", project => project.Provider),
            Text("Geografisch bereik", project => project.Reach),
            Lines("Gemeenten", project => project.Municipalities),
            Text("Rol van Hogeschool Utrecht", project => project.UniversityRole),
            Text("Resultaten", project => PlainText.Of(project.Results)),
            Lines("Leerpunten", project => project.Lessons),
            Lines("Thema’s", project => project.Themes),
            Text("Contact", project => project.Contact),
            Row("Documenten", project => new([.. project.Documents.Select(file => new CellLine(file.Name, tree.MediaUrl(file)))])),
            Row("Bronnen", project => new(
                [.. readable.Of(project.Sources).Select(link => new CellLine(link.Name ?? link.Url ?? string.Empty, link.Url))])),
        ];
    }

    private ComparisonRow Step(ContentPage step, IReadOnlyList<PracticeProject> projects) => new(
        step.LinkText,
        tree.Url(step),
        [
            .. projects.Select(project =>
            {
                var score = project.ScoreOf(step);
                return ComparisonCell.Of(score?.Explanation ?? string.Empty) with
                {
                    IsStep = true,
                    Standing = score?.Standing,
                    IsCentral = project.CentralSteps.Keys.Contains(step.Key),
                    Experiences = parts.Experiences(step, project, true),
                };
            }),
        ]);

    private ComparisonRow Principle(ContentPage principle, IReadOnlyList<PracticeProject> projects) => new(
        principle.LinkText,
        tree.Url(principle),
        [
            .. projects.Select(project => ComparisonCell.Of(
                project.PrincipleUses.FirstOrDefault(use => use.Principle == principle.Key)?.Explanation ?? string.Empty)),
        ]);

    private static string Period(PracticeProject project) => project switch
    {
        { Period.Length: > 0 } => project.Period,
        { StartYear: > 0, EndYear: > 0 } => $"{project.StartYear} tot {project.EndYear}",
        { StartYear: > 0 } => $"Vanaf {project.StartYear}",
        _ => string.Empty,
    };
}

/// <summary>What other features tell of the model and of practice.</summary>
public sealed record ComparedParts(ModelStepSource Steps, ModelPrincipleSource Principles, StepExperienceSource Experiences);
