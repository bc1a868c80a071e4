using System.Diagnostics;
using System.Globalization;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.EndToEnd.Tests.Backoffice;

/// <summary>
/// Umbraco's own test helpers, made for its server and its client, sign in here and do an editor's work. What they do stands in
/// <c>tests/tools/acceptance</c>.
/// </summary>
public sealed class AcceptanceTests
{
    private static readonly string Specs = Path.Combine(Repository.Root, "tests/tools/acceptance");

    // On one database: what the engines do differently is tested below the client, and an editor's day in it is done on both.
    [Fact]
    public async Task Edit_WithUmbracosOwnHelpers_Works()
    {
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.Sqlite);
        await SpeakEnglishAsync(installed.Database);
        await using var site = await installed.StartAsync();
        using var results = new TemporaryFolder("acceptance");

        var (exitCode, output) = await RunAsync(site.Address, results);

        Assert.True(exitCode == 0, output);
    }

    // The helpers find buttons by their English names.
    private static async Task SpeakEnglishAsync(TestDatabase database)
    {
        await using var host = await KernelHost.JoinAsync(database);
        var administrator = host.Get<IUserService>().GetByUsername(InstalledSite.Administrator.Username)!;
        administrator.Language = "en-US";
        host.Get<IUserService>().Save(administrator);
    }

    // The helpers add to a file that is there.
    private static async Task<string> KeepErrorsAsync(TemporaryFolder results)
    {
        var path = Path.Combine(results.Path, "console.json");
        await File.WriteAllTextAsync(path, """{ "consoleErrors": [] }""", TestContext.Current.CancellationToken);
        return path;
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(Uri site, TemporaryFolder results)
    {
        var start = new ProcessStartInfo("node", ["node_modules/@playwright/test/cli.js", "test"])
        {
            WorkingDirectory = Specs,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["URL"] = site.GetLeftPart(UriPartial.Authority);
        start.Environment["UMBRACO_USER_LOGIN"] = InstalledSite.Administrator.Username;
        start.Environment["UMBRACO_USER_PASSWORD"] = InstalledSite.Administrator.Password;
        start.Environment["STORAGE_STAGE_PATH"] = Path.Combine(results.Path, "signed-in.json");
        start.Environment["CONSOLE_ERRORS_PATH"] = await KeepErrorsAsync(results);
        start.Environment["RESULTS_FOLDER"] = Path.Combine(results.Path, "results");
        start.Environment["PATIENCE_SECONDS"] = Patience.Limit.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(start)!;
        var output = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Join('\n', output));
    }
}
