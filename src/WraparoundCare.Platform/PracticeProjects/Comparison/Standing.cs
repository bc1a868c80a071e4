namespace WraparoundCare.Platform.PracticeProjects.Comparison;

/// <summary>How far a project says that it is with a step of the model.</summary>
public enum Standing
{
    NotYet,
    Partly,
    Fully,
}

/// <summary>The words that projects choose from.</summary>
public static class Standings
{
    /// <summary>From the least to the most.</summary>
    public static IReadOnlyList<Standing> All { get; } = [Standing.NotYet, Standing.Partly, Standing.Fully];

    public static string Label(this Standing standing) => standing switch
    {
        Standing.NotYet => "Nog niet",
        Standing.Partly => "Deels",
        _ => "Volledig",
    };

    /// <returns>Null for words that are none of these.</returns>
    public static Standing? Of(string label) => All.Where(standing => standing.Label() == label).Select(standing => (Standing?)standing)
        .FirstOrDefault();
}
