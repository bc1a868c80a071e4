using System.Net;
using System.Net.Sockets;
using System.Text;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Sites;

/// <summary>How the program behaves towards who operates it.</summary>
public class SiteProcessTests
{
    private const UnixFileMode ForOthers =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    [Theory, AllDatabases]
    public async Task Start_OnEmptyDatabaseAndAfterKill_ServesHomePage(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var folder = new TemporaryFolder("site");
        await using (var first = await SiteProcess.StartAsync(database, folder))
        {
            Assert.Equal(HttpStatusCode.OK, await StatusOfHomePageAsync(first));

            await first.KillAsync();
        }

        await using var site = await SiteProcess.StartAsync(database, folder);

        Assert.Equal(HttpStatusCode.OK, await StatusOfHomePageAsync(site));
    }

    [Fact]
    public async Task Start_WithAFolderOfBefore_LetsNoOtherAccountReadWhatItWrites()
    {
        if (OperatingSystem.IsWindows())
        {
            // A folder passes its rights on there.
            return;
        }

        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var folder = new TemporaryFolder("site");
        var former = Directory.CreateDirectory(Path.Combine(folder.Path, "umbraco")).FullName;
        File.SetUnixFileMode(former, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherExecute);
        await using var site = await SiteProcess.StartAsync(database, folder);
        Assert.Equal(HttpStatusCode.OK, await StatusOfHomePageAsync(site));

        var written = Directory.EnumerateFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories).ToList();

        Assert.Contains(written, path => path.EndsWith(".log", StringComparison.Ordinal));
        foreach (var path in written)
        {
            Assert.True((File.GetUnixFileMode(path) & ForOthers) == 0, path);
        }

        Assert.Contains("unprotected in the database", site.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Pages_WatchesNoFilesForThem()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.Sqlite);
        await using var site = await installed.StartAsync();
        using var visitor = new HttpClient { BaseAddress = site.Address };
        var atStart = site.FileWatchers;

        foreach (var page in (string[])["/", "/inloggen", "/umbraco/login"])
        {
            await visitor.GetStringAsync(page, TestContext.Current.CancellationToken);
        }

        Assert.Equal(atStart, site.FileWatchers);
    }

    [Fact]
    public async Task Stop_RunningSite_EndsWithoutError()
    {
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.Sqlite);
        await using var site = await installed.StartAsync();

        await site.StopAsync();

        Assert.Equal(0, site.ExitCode);
    }

    [Fact]
    public async Task Stop_WhileARequestComesIn_AnswersItFirst()
    {
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.Sqlite);
        await using var site = await installed.StartAsync();
        using var visitor = new TcpClient();
        await visitor.ConnectAsync(site.Address.Host, site.Address.Port, TestContext.Current.CancellationToken);
        using var connection = new StreamReader(visitor.GetStream());
        await SendAsync(
            visitor,
            "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            + "Content-Length: 6\r\nExpect: 100-continue\r\n\r\n");

        // The site asks for the body: the request is under way.
        Assert.Equal("HTTP/1.1 100 Continue", await connection.ReadLineAsync(TestContext.Current.CancellationToken));
        var stopping = site.StopAsync();
        while (await CanConnectAsync(site))
        {
            Assert.False(stopping.IsCompleted);
        }

        await SendAsync(visitor, "a=half");

        Assert.Equal(string.Empty, await connection.ReadLineAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith("HTTP/1.1 400", await connection.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await stopping;
        Assert.Equal(0, site.ExitCode);
    }

    [Theory]
    [InlineData("--ConnectionStrings:umbracoDbDSN_ProviderName=MySql", "MySql")]
    [InlineData("--ConnectionStrings:umbracoDbDSN=Colour=red", "umbracoDbDSN")]
    [InlineData("--contentRoot=nergens", "nergens")]
    [InlineData("--Website:Jobs:Nightly=elke nacht", "Website:Jobs:Nightly")]
    [InlineData("--Umbraco:CMS:HealthChecks:Notification:FirstRunTime=0 0 31 2 *", "Umbraco:CMS:HealthChecks:Notification:FirstRunTime")]
    [InlineData("--OTEL_EXPORTER_OTLP_ENDPOINT=verzamelaar", "OTEL_EXPORTER_OTLP_ENDPOINT")]
    [InlineData("--Telemetry:PrometheusAddress=9464", "Telemetry:PrometheusAddress")]
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

    private static ValueTask SendAsync(TcpClient visitor, string text) =>
        visitor.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text), TestContext.Current.CancellationToken);

    private static async Task<bool> CanConnectAsync(SiteProcess site)
    {
        try
        {
            using var visitor = new TcpClient();
            await visitor.ConnectAsync(site.Address.Host, site.Address.Port, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task<HttpStatusCode> StatusOfHomePageAsync(SiteProcess site)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        using var response = await client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
