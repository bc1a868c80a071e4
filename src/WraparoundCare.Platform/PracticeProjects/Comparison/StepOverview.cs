using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.PracticeProjects.Comparison;

/// <summary>How much is known of a step from practice.</summary>
public enum Knowledge
{
    Enough,
    Little,
    Missing,
}

/// <summary>How far all projects are with one step.</summary>
/// <param name="Unfilled">How many projects say nothing of it.</param>
/// <param name="Experiences">What was shared about it; null for nothing.</param>
public sealed record StepStandings(
    ContentPage Step, IReadOnlyDictionary<Standing, int> Counts, int Unfilled, StepExperiences? Experiences)
{
    /// <summary>Knowledge that others can use: somebody does the step fully, and somebody told of it.</summary>
    public Knowledge Knowledge =>
        Counts[Standing.Fully] == 0 || Experiences is null ? Knowledge.Missing
        : Experiences.Count == 1 ? Knowledge.Little
        : Knowledge.Enough;

    /// <summary>Why knowledge is missing or little; empty when there is enough.</summary>
    public IEnumerable<string> Reasons()
    {
        if (Counts[Standing.Fully] == 0)
        {
            yield return "geen project doet dit volledig";
        }

        if (Experiences is null)
        {
            yield return "er zijn geen ervaringen";
        }
        else if (Experiences.Count == 1)
        {
            yield return "er is maar één ervaring";
        }
    }
}

/// <summary>How far all projects are with each step, and where knowledge is missing.</summary>
public sealed class StepOverview(ProjectComparer comparer, ComparedParts parts)
{
    public const string ExamplesKey = "voorbeelden";
    public const string WithoutExamples = "zonder";

    /// <summary>Every query key of the overview: what distinguishes one kept page from another.</summary>
    public static IReadOnlyList<string> QueryKeys { get; } = [ExamplesKey];

    /// <param name="withExamples">Whether what the editors made up counts.</param>
    public IReadOnlyList<PracticeProject> Projects(bool withExamples) =>
        [.. comparer.All.Where(project => withExamples || !project.IsFictitious())];

    public IReadOnlyList<StepStandings> Of(IReadOnlyList<PracticeProject> projects, bool withExamples)
    {
        var scores = projects.SelectMany(project => project.StepScores.DistinctBy(score => score.Step)).ToLookup(score => score.Step);
        return [.. parts.Steps().Select(step =>
        {
            var counts = Standings.All.ToDictionary(standing => standing, standing => scores[step.Key].Count(Is(standing)));
            return new StepStandings(step, counts, projects.Count - counts.Values.Sum(), parts.Experiences(step, null, withExamples));
        })];
    }

    private static Func<StepScore, bool> Is(Standing standing) => score => score.Standing == standing;
}
