using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Imports;

/// <summary>The operator imports a forum beside a running site, and is interrupted.</summary>
[Collection(nameof(KernelHost))]
public sealed class DiscourseCommandTests
{
    private const int Topics = 400;
    private const string Command = "import-discourse";

    [Theory, AllDatabases]
    public async Task Import_KilledHalfway_IsFinishedByTheNext(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        using var folder = new TemporaryFolder("import-command");
        var export = new DiscourseExport { Name = "backup.sql.gz" }.Category(1, "Van vroeger", "van-vroeger").User(1, "Voorbeeld_A");
        for (var topic = 1; topic <= Topics; topic++)
        {
            export.Topic(topic, $"Vraag {topic}")
                .Post(2 * topic, (topic, 1), "Een vraag.")
                .Post((2 * topic) + 1, (topic, 2), "Een antwoord.");
        }

        var backup = export.Save(folder);
        await using var killed = SiteProcess.StartCommand(host.Database, folder, Command, backup);
        await killed.SaysAsync("100 onderwerpen");
        await killed.KillAsync();
        var halfway = await Rows.CountAsync(host, "forum_topic", "forum_post");
        await using var wrong = await SiteProcess.RunCommandAsync(host.Database, folder, Command, folder.File("is-er-niet"));
        await using var done = await SiteProcess.RunCommandAsync(host.Database, folder, Command, backup);

        Assert.InRange(halfway[0], 100, Topics - 1);
        Assert.Equal(2 * halfway[0], halfway[1]);
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains("Er is niets overgenomen.", wrong.Output, StringComparison.Ordinal);
        Assert.True(done.ExitCode == 0, done.Output);
        Assert.Contains($"Onderwerpen die er al waren: {halfway[0]}", done.Output, StringComparison.Ordinal);
        Assert.EndsWith("Klaar.", done.Output.Trim(), StringComparison.Ordinal);
        Assert.Equal(
            [Topics, 2 * Topics, Topics, 1],
            await Rows.CountAsync(
                host,
                "forum_topic",
                "forum_post WHERE number IN (1, 2)",
                "forum_topic WHERE last_number = 2",
                "forum_imported_author"));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(folder.Path, "umbraco", "Data", "TEMP")));
    }
}
