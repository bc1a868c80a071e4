namespace WraparoundCare.Platform.PracticeProjects;

public static class PracticeProjectAliases
{
    public const string Overview = "practiceProjectsOverview";
    public const string Project = "practiceProject";
    public const string Programme = "programmePage";
    public const string Comparison = "projectComparison";
    public const string Steps = "projectSteps";
}
