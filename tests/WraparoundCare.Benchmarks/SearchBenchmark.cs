using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using WraparoundCare.Search.Analysis;
using WraparoundCare.Search.Index;
using WraparoundCare.Search.Query;
using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Benchmarks;

/// <summary>
/// Searching in generated Dutch: words drawn by their frequency in the package's own texts, one in seven from the list of compound
/// parts, so that the vocabulary grows as in real text. Queries have one to four words: half of them of the title of some
/// document, half drawn by frequency without stop words. One thread asks. Processor time says what one core can do, also when the
/// machine is busy with something else.
/// </summary>
internal static class SearchBenchmark
{
    private const int Queries = 2000;
    private const int WarmUp = 2000;
    private const int Updates = 100;

    public static async Task RunAsync(IReadOnlyList<int> scales, IReadOnlyList<DatabaseKind> kinds)
    {
        Console.WriteLine(
            "database | documents | rebuild | index MB | p50 ms | p95 ms | p99 ms | processor ms for each search, ours + the server's "
            + "| a second on one core | update ms (median) | memory MB");
        foreach (var kind in kinds)
        {
            foreach (var scale in scales)
            {
                await RunAsync(kind, scale * Scale.DocumentsAtOne);
            }
        }
    }

    private static async Task RunAsync(DatabaseKind kind, int documents)
    {
        await using var site = await BenchmarkSite.CreateAsync(0, kind);
        var services = site.App.Services;
        var database = services.GetRequiredService<SearchDatabase>();
        var source = new GeneratedSource(documents);
        var indexer = new SearchIndexer(
            [source],
            services.GetRequiredService<SearchNotes>(),
            services.GetRequiredService<SearchStore>(),
            database,
            NullLogger<SearchIndexer>.Instance);
        await indexer.RepairAsync(CancellationToken.None);
        var disk = new SearchDisk(database, kind);
        var before = await disk.SizeAsync();
        var rebuild = Stopwatch.StartNew();
        await indexer.CompareAsync(CancellationToken.None);
        rebuild.Stop();
        var size = await disk.SizeAsync() - before;
        var (times, own, server) = await SearchAsync(services, source, disk);
        var update = await UpdateAsync(services, database, source);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{kind} | {documents} | {rebuild.Elapsed.TotalSeconds:0.0} s | {size / 1e6:0} | {At(times, 50):0.00} | {At(times, 95):0.00} "
            + $"| {At(times, 99):0.00} | {own:0.00} + {server:0.00} | {1000 / (own + server):0} | {update:0.0} "
            + $"| {GC.GetTotalMemory(true) / 1e6:0}"));
    }

    private static async Task<(List<double> Times, double Own, double Server)> SearchAsync(
        IServiceProvider services, GeneratedSource source, SearchDisk disk)
    {
        var searcher = services.GetRequiredService<Searcher>();
        var settings = SearchSettings.Of(
            ["jeugdzorg, jeugdhulp", "gezinsplan, eigen plan"], [], [], services.GetRequiredService<DutchAnalyzer>());
        List<string> queries = [.. Enumerable.Range(0, Queries).Select(source.Query)];
        foreach (var query in Enumerable.Range(Queries, WarmUp).Select(source.Query))
        {
            await searcher.SearchAsync(SearchRequest.Of(query), settings, CancellationToken.None);
        }

        var times = new List<double>();
        var (own, server) = (Environment.CpuUsage.TotalTime, await disk.ProcessorTimeAsync());
        foreach (var query in queries)
        {
            var start = Stopwatch.GetTimestamp();
            await searcher.SearchAsync(SearchRequest.Of(query), settings, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        (own, server) = (Environment.CpuUsage.TotalTime - own, await disk.ProcessorTimeAsync() - server);
        return (times, own.TotalMilliseconds / Queries, server.TotalMilliseconds / Queries);
    }

    private static async Task<double> UpdateAsync(IServiceProvider services, SearchDatabase database, GeneratedSource source)
    {
        var store = services.GetRequiredService<SearchStore>();
        var times = new List<double>();
        for (var number = 0; number < Updates; number++)
        {
            var start = Stopwatch.GetTimestamp();
            var changed = source.Document(number) with { Intro = $"Gewijzigd {number}" };
            var prepared = await store.PrepareAsync(source.Name, changed, CancellationToken.None);
            using (var scope = database.Scopes.CreateCoreScope())
            {
                await store.PutAsync(source.Name, [prepared], CancellationToken.None);
                scope.Complete();
            }

            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return At(times, 50);
    }

    private static double At(List<double> times, int percent) => times.Order().ElementAt((times.Count - 1) * percent / 100);
}
