using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Testing.Sites;

/// <summary>The command line of a site under test: Umbraco's and ASP.NET's own keys, nothing else.</summary>
public static class SiteSettings
{
    public static IEnumerable<string> For(TestDatabase database, string folder) =>
    [
        $"--contentRoot={folder}",
        "--environment=Production",
        $"--Serilog:WriteTo:Async:Args:configure:File:Args:path={Path.Combine(folder, "site.log")}",
        .. database.Settings.Select(setting => $"--{setting.Key}={setting.Value}"),
    ];
}
