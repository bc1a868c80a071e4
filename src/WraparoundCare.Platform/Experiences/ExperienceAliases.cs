namespace WraparoundCare.Platform.Experiences;

public static class ExperienceAliases
{
    public const string Overview = "experiencesOverview";
    public const string Experience = "experience";
}
