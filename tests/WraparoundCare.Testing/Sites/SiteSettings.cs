using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Testing.Sites;

/// <summary>The command line of a site under test: Umbraco's and ASP.NET's own keys, nothing else.</summary>
public static class SiteSettings
{
    /// <summary>Where visitors would find the site; tests ask for it at the port that it happens to have.</summary>
    public const string Address = "https://kennis.example";

    /// <summary>Without an address a site starts in development only.</summary>
    public const string WithAddress = $"--Umbraco:CMS:WebRouting:UmbracoApplicationUrl={Address}";

    /// <summary>Forms may be sent at once: tests type faster than anybody.</summary>
    public const string FormsAtOnce = "--Website:ProofOfWork:MinFormTime=00:00:00";

    /// <summary>So may posts.</summary>
    public const string PostsAtOnce = "--Community:Forum:Pause=00:00:00";

    public static IEnumerable<string> For(TestDatabase database, string folder) =>
    [
        $"--contentRoot={folder}",
        "--environment=Production",
        WithAddress,
        $"--Serilog:WriteTo:Async:Args:configure:File:Args:path={Path.Combine(folder, "site.log")}",
        .. database.Settings.Select(setting => $"--{setting.Key}={setting.Value}"),
    ];
}
