namespace WraparoundCare.Platform.Shared;

public static class SharedAliases
{
    public const string Home = "home";
    public const string TextPage = "textPage";
}
