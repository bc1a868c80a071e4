using System.Net;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Sites;

/// <summary>How the program behaves towards who operates it.</summary>
public class SiteProcessTests
{
    [Theory, AllDatabases]
    public async Task Start_OnEmptyDatabase_ServesHomePage(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var folder = new TemporaryFolder("site");
        await using var site = await SiteProcess.StartAsync(database, folder);

        Assert.Equal(HttpStatusCode.OK, await StatusOfHomePageAsync(site));
    }

    [Theory, AllDatabases]
    public async Task Start_AfterKill_ServesHomePageAgain(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var folder = new TemporaryFolder("site");
        await using (var killed = await SiteProcess.StartAsync(database, folder))
        {
            await killed.KillAsync();
        }

        await using var site = await SiteProcess.StartAsync(database, folder);

        Assert.Equal(HttpStatusCode.OK, await StatusOfHomePageAsync(site));
    }

    [Fact]
    public async Task Stop_RunningSite_EndsWithoutError()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var folder = new TemporaryFolder("site");
        await using var site = await SiteProcess.StartAsync(database, folder);

        await site.StopAsync();

        Assert.Equal(0, site.ExitCode);
    }

    [Theory]
    [InlineData("--ConnectionStrings:umbracoDbDSN_ProviderName=MySql", "MySql")]
    [InlineData("--ConnectionStrings:umbracoDbDSN=Colour=red", "umbracoDbDSN")]
    [InlineData("--contentRoot=nergens", "nergens")]
    public async Task Start_WithWrongSetting_EndsWithOneClearLine(string setting, string named)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var folder = new TemporaryFolder("site");

        await using var site = await SiteProcess.RunToEndAsync(database, folder, setting);

        Assert.Equal(1, site.ExitCode);
        Assert.Contains(named, Assert.Single(site.Output.Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kort", "at least 10 characters")]
    [InlineData("", "all of them are required")]
    public async Task Start_WithUnusableFirstUser_EndsWithOneClearLine(string password, string told)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var folder = new TemporaryFolder("site");

        await using var site = await SiteProcess.RunToEndAsync(
            database,
            folder,
            "--Serilog:MinimumLevel:Default=Warning",
            "--Umbraco:CMS:Unattended:InstallUnattended=true",
            "--Umbraco:CMS:Unattended:UnattendedUserName=Vera Voorbeeld",
            "--Umbraco:CMS:Unattended:UnattendedUserEmail=vera@example.org",
            $"--Umbraco:CMS:Unattended:UnattendedUserPassword={password}");

        Assert.Equal(1, site.ExitCode);
        Assert.Contains(told, Assert.Single(site.Output.Split('\n')), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> StatusOfHomePageAsync(SiteProcess site)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        using var response = await client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
