using System.Diagnostics;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Benchmarks;

/// <summary>
/// From the start of the process to the first page: on an empty database, where the package of the site is installed, and again on the same
/// one; then with more documents. Of first start and restart in turn, so that what else the machine does falls on both.
/// </summary>
internal static class StartBenchmark
{
    private const int Runs = 5;

    public static async Task RunAsync(IReadOnlyList<int> scales, IReadOnlyList<DatabaseKind> kinds)
    {
        Console.WriteLine($"start to first page, seconds (median of {Runs}, least, most)");
        foreach (var kind in kinds)
        {
            await MeasureTheSiteAsync(kind);
        }

        foreach (var scale in scales)
        {
            await MeasureRestartAsync(scale * Scale.DocumentsAtOne);
        }
    }

    private static async Task MeasureTheSiteAsync(DatabaseKind kind)
    {
        var first = new List<double>();
        var restart = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            await using var database = await TestDatabase.CreateAsync(kind);
            using var folder = new TemporaryFolder("first-start");
            first.Add(await StartToFirstPageAsync(() => SiteProcess.StartAsync(database, folder)));
            restart.Add(await StartToFirstPageAsync(() => SiteProcess.StartAsync(database, folder)));
        }

        Print($"{kind}, first start with the package", first);
        Print($"{kind}, restart", restart);
    }

    private static async Task MeasureRestartAsync(int documents)
    {
        await using var site = await BenchmarkSite.CreateAsync(documents);
        await site.StopAsync();
        var times = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            times.Add(await StartToFirstPageAsync(() => site.StartProcessAsync()));
        }

        Print($"Sqlite, restart with {documents} more documents", times);
    }

    private static async Task<double> StartToFirstPageAsync(Func<Task<SiteProcess>> startAsync)
    {
        using var client = new HttpClient();
        var clock = Stopwatch.StartNew();
        await using var process = await startAsync();
        using var response = await client.GetAsync(process.Address);
        response.EnsureSuccessStatusCode();
        var elapsed = clock.Elapsed.TotalSeconds;
        await process.StopAsync();
        return elapsed;
    }

    private static void Print(string what, List<double> seconds)
    {
        seconds.Sort();
        Console.WriteLine($"{what,-48} {seconds[Runs / 2],8:F2} {seconds[0],8:F2} {seconds[^1],8:F2}");
    }
}
