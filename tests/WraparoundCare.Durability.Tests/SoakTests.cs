using System.Globalization;
using System.Text.Json;
using WraparoundCare.Durability.Tests.SiteNodes;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Durability.Tests;

/// <summary>
/// Four writers, eight readers and the scheduler, on two nodes on PostgreSQL and on one on SQLite: nothing fails, and in the end
/// every node holds what the database holds.
/// </summary>
public sealed class SoakTests
{
    private const string EverySecond = "--Umbraco:CMS:ScheduledPublishing:Period=00:00:01";
    private static readonly string Seconds = RunLength.Duration.TotalSeconds.ToString(CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(DatabaseKind.Sqlite, 1)]
    [InlineData(DatabaseKind.PostgreSql, 2)]
    public async Task Change_ManyAtOnceOnAllNodes_NoErrorAndNoDrift(DatabaseKind kind, int nodeCount)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await NodeSite.CreateTypeAsync(host.Services);
        var nodes = await Task.WhenAll(Enumerable.Range(0, nodeCount).Select(_ => NodeProcess.StartAsync(host.Database, EverySecond)));

        var results = await Task.WhenAll(nodes.Select((node, index) => SoakAsync(node, $"n{index}", 4 / nodeCount, 8 / nodeCount)));
        await NothingIsScheduledAsync(nodes[0]);

        Assert.True(results.All(result => result.Errors.Count == 0), string.Join('\n', results.SelectMany(result => result.Errors)));
        Assert.All(results, result => Assert.True(result is { Changes: > 0, Reads: > 0 }));
        await using var fresh = await NodeProcess.StartAsync(host.Database);
        var database = await fresh.StateAsync();
        foreach (var node in nodes)
        {
            await node.AskAsync("catch-up");
            var state = await node.StateAsync();
            Assert.True(database.SequenceEqual(state), Difference(database, state));
            Assert.DoesNotContain("built anew", node.Output, StringComparison.Ordinal);
            await node.DisposeAsync();
        }

        TestContext.Current.SendDiagnosticMessage(
            $"soak on {kind}: {results.Sum(result => result.Changes)} changes, {results.Sum(result => result.Reads)} reads, "
            + $"{database.Count} things in the end");
    }

    private static string Difference(IReadOnlyList<string> database, IReadOnlyList<string> node) => string.Join(
        '\n',
        [
            $"{database.Count} things in the database, {node.Count} on the node; at "
            + $"{Enumerable.Range(0, Math.Min(database.Count, node.Count)).FirstOrDefault(i => database[i] != node[i])}",
            .. database.Except(node).Select(line => $"database: {line}"),
            .. node.Except(database).Select(line => $"node:     {line}"),
        ]);

    private static async Task<SoakResult> SoakAsync(NodeProcess node, string name, int writers, int readers)
    {
        var answer = await node.AskAsync(
            "soak", name, Seconds, writers.ToString(CultureInfo.InvariantCulture), readers.ToString(CultureInfo.InvariantCulture));
        Assert.True(answer is ['{', ..], $"{answer}\n{node.Output}");
        return JsonSerializer.Deserialize<SoakResult>(answer)!;
    }

    private static async Task NothingIsScheduledAsync(NodeProcess node)
    {
        while (await node.AskAsync("scheduled") is not "0")
        {
            Assert.False(node.HasEnded, node.Output);
        }
    }
}
