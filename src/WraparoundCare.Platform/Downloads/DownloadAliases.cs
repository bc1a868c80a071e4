namespace WraparoundCare.Platform.Downloads;

public static class DownloadAliases
{
    public const string Overview = "toolsOverview";
    public const string Tool = "tool";
}
