namespace WraparoundCare.Platform.PracticeProjects.Comparison;

/// <summary>Projects side by side.</summary>
public sealed record ComparisonTable(IReadOnlyList<PracticeProject> Projects, IReadOnlyList<ComparisonGroup> Groups)
{
    public int RowCount => Groups.Sum(group => group.Rows.Count);

    public int DifferenceCount => Groups.Sum(group => group.Rows.Count(row => row.Differs));
}

/// <summary>Rows that belong together.</summary>
/// <param name="Id">For links within the page.</param>
public sealed record ComparisonGroup(string Id, string Title, IReadOnlyList<ComparisonRow> Rows);

/// <summary>What each project says on one point.</summary>
/// <param name="Url">The page about it; null when there is none.</param>
/// <param name="Cells">In the order of the projects.</param>
public sealed record ComparisonRow(string Label, string? Url, IReadOnlyList<ComparisonCell> Cells)
{
    /// <summary>Whether the projects do not all say the same.</summary>
    public bool Differs { get; } = Cells.Select(cell => cell.Meaning).Distinct().Skip(1).Any();
}

/// <summary>A line of a cell, which may lead somewhere.</summary>
public sealed record CellLine(string Text, string? Url = null);

/// <summary>What one project says on one point.</summary>
public sealed record ComparisonCell(IReadOnlyList<CellLine> Lines)
{
    /// <summary>What stands where a project says nothing.</summary>
    public const string Nothing = "Niet ingevuld";

    /// <summary>What is said of a step that matters most.</summary>
    public const string CentralText = "Staat centraal in dit project";

    /// <summary>Whether the cell is about a step.</summary>
    public bool IsStep { get; init; }

    public Standing? Standing { get; init; }

    /// <summary>Whether the step is one of those that matter most in the project.</summary>
    public bool IsCentral { get; init; }

    public StepExperiences? Experiences { get; init; }

    /// <summary>Whether the project does not answer, also when it explains why.</summary>
    public bool IsUnanswered => Standing is null && (IsStep || Lines.Count == 0);

    /// <summary>What is compared. Of a step that is the answer: everybody explains it in other words.</summary>
    public string Meaning => IsStep ? $"{Standing?.Label()}" : string.Join('\n', Lines.Select(line => line.Text));

    /// <summary>All of it as text, for who has no markup.</summary>
    public string Text => string.Join('\n', Parts());

    public static ComparisonCell Of(params IEnumerable<string> texts) => new(
    [
        .. texts.SelectMany(text => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(line => new CellLine(line)),
    ]);

    private IEnumerable<string> Parts()
    {
        if (IsUnanswered)
        {
            yield return Nothing;
        }

        if (Standing is { } standing)
        {
            yield return standing.Label();
        }

        foreach (var line in Lines)
        {
            yield return line.Text;
        }

        if (IsCentral)
        {
            yield return CentralText;
        }
    }
}
