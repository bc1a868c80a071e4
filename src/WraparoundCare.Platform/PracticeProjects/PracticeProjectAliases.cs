namespace WraparoundCare.Platform.PracticeProjects;

public static class PracticeProjectAliases
{
    public const string Overview = "practiceProjectsOverview";
    public const string Project = "practiceProject";
    public const string Programme = "programmePage";
}
