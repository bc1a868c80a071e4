using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Website.Startup;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;
using WraparoundCare.Web;

namespace WraparoundCare.Durability.Tests;

/// <summary>Kills a publishing process (SIGKILL) again and again: nothing that it acknowledged may be lost (design decision 7).</summary>
public sealed class KillTests
{
    // On PostgreSQL the process that writes to the disk is another one, which is not killed: there the transactions are what counts.
    [Theory, AllDatabases]
    public async Task Publish_ProcessKilled_LosesNothingAcknowledged(DatabaseKind kind)
    {
        var kills = kind == DatabaseKind.Sqlite ? RunLength.Kills : Math.Max(2, RunLength.Kills / 10);
        await using var database = await TestDatabase.CreateAsync(kind);
        using var folder = new TemporaryFolder("kill");
        var random = new Random(20260101);
        var acknowledged = new int[PublishStream.DocumentCount];
        var next = 1;

        for (var kill = 0; kill < kills; kill++)
        {
            var killAfter = 1 + random.Next(60);
            foreach (var number in await PublishUntilKilledAsync(database, folder, next, killAfter))
            {
                acknowledged[number % PublishStream.DocumentCount] = number;
                next = number + 1;
            }
        }

        await using var app = await BootAsync(database, folder);
        Assert.True(next > kills, $"Only {next - 1} publishes were acknowledged.");
        Assert.Empty(Complaints(app, kind));
        foreach (var (document, index) in (await PublishStream.DocumentsAsync(app)).Select((document, index) => (document, index)))
        {
            AssertNothingLost(document, acknowledged[index]);
        }
    }

    private static void AssertNothingLost(IContent document, int acknowledged)
    {
        var published = int.Parse(
            document.GetValue<string>(PublishStream.NumberAlias, published: true) ?? "0", CultureInfo.InvariantCulture);
        Assert.True(published >= acknowledged, $"{document.Name} has {published} published, but {acknowledged} was acknowledged.");
        Assert.Equal(acknowledged > 0, document.Published);
    }

    private static async Task<List<int>> PublishUntilKilledAsync(TestDatabase database, TemporaryFolder folder, int first, int killAfter)
    {
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", ["exec", typeof(KillTests).Assembly.Location, PublishStream.Command, $"{first}", .. Settings(database, folder)])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = folder.Path,
        })!;
        var numbers = new List<int>();
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (!line.StartsWith("ack ", StringComparison.Ordinal))
            {
                continue;
            }

            numbers.Add(int.Parse(line.AsSpan(4), CultureInfo.InvariantCulture));
            if (numbers.Count == killAfter)
            {
                process.Kill();
            }
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(numbers.Count >= killAfter, $"The process ended by itself after {numbers.Count} publishes.");
        return numbers;
    }

    private static async Task<WebApplication> BootAsync(TestDatabase database, TemporaryFolder folder)
    {
        var app = Site.Compose([.. Settings(database, folder)]);
        await app.BootUmbracoAsync();
        return app;
    }

    private static List<string> Complaints(WebApplication app, DatabaseKind kind)
    {
        using var db = app.Services.GetRequiredService<IDbContextFactory<SiteDbContext>>().CreateDbContext();
        return kind == DatabaseKind.Sqlite
            ? [.. db.Database
                .SqlQueryRaw<string>(
                    "SELECT integrity_check AS Value FROM pragma_integrity_check UNION ALL SELECT \"table\" FROM pragma_foreign_key_check")
                .ToList().Where(line => line != "ok")]
            : [];
    }

    private static IEnumerable<string> Settings(TestDatabase database, TemporaryFolder folder) =>
    [
        $"--contentRoot={folder.Path}",
        SiteSettings.WithAddress,
        "--Serilog:MinimumLevel:Default=Fatal",
        $"--Serilog:WriteTo:Async:Args:configure:File:Args:path={folder.File("site.log")}",
        "--Umbraco:CMS:Unattended:PackageMigrationsUnattended=false",
        .. database.Settings.Select(setting => $"--{setting.Key}={setting.Value}"),
    ];
}
