namespace WraparoundCare.Platform.Themes;

public static class ThemeAliases
{
    public const string Overview = "themesOverview";
    public const string Theme = "theme";
}
