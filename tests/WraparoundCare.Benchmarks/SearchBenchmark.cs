using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using WraparoundCare.Platform.Search.Analysis;
using WraparoundCare.Platform.Search.Index;
using WraparoundCare.Platform.Search.Query;

namespace WraparoundCare.Benchmarks;

/// <summary>
/// Searching in generated Dutch: words drawn by their frequency in the package's own texts, one in seven from the list of compound parts, so that the vocabulary grows
/// as in real text. Queries have one to four words: half of them of the title of some document, half drawn by frequency without stop words. One thread asks.
/// </summary>
internal static class SearchBenchmark
{
    private const int Queries = 2000;
    private const int WarmUp = 200;
    private const int Updates = 100;

    public static async Task RunAsync(IReadOnlyList<int> scales)
    {
        Console.WriteLine("documents | rebuild | index MB | p50 ms | p95 ms | p99 ms | a second, one thread | processor ms for each search | update ms (median) | memory MB");
        foreach (var scale in scales)
        {
            await RunAsync(scale * Scale.DocumentsAtOne);
        }
    }

    private static async Task RunAsync(int documents)
    {
        await using var site = await BenchmarkSite.CreateAsync(0);
        var services = site.App.Services;
        var database = services.GetRequiredService<SearchDatabase>();
        var source = new GeneratedSource(documents);
        var indexer = new SearchIndexer(
            [source], services.GetRequiredService<SearchStore>(), services.GetRequiredService<ITokenIndex>(), database, NullLogger<SearchIndexer>.Instance);
        await indexer.HealAsync(CancellationToken.None);
        var before = await SizeAsync(database);
        var rebuild = Stopwatch.StartNew();
        await indexer.CompareAsync(CancellationToken.None);
        rebuild.Stop();
        var size = await SizeAsync(database) - before;
        var used = Environment.CpuUsage.TotalTime;
        var times = await SearchAsync(services, source);
        used = Environment.CpuUsage.TotalTime - used;
        var update = await UpdateAsync(services, database, source);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{documents} | {rebuild.Elapsed.TotalSeconds:0.0} s | {size / 1e6:0} | {At(times, 50):0.00} | {At(times, 95):0.00} | {At(times, 99):0.00} | {times.Count / times.Sum() * 1000:0} | {used.TotalMilliseconds / (Queries + WarmUp):0.00} | {update:0.0} | {GC.GetTotalMemory(true) / 1e6:0}"));
    }

    private static async Task<List<double>> SearchAsync(IServiceProvider services, GeneratedSource source)
    {
        var searcher = services.GetRequiredService<Searcher>();
        var settings = SearchSettings.Of(["jeugdzorg, jeugdhulp", "gezinsplan, eigen plan"], [], [], services.GetRequiredService<DutchAnalyzer>());
        List<string> queries = [.. Enumerable.Range(0, Queries).Select(source.Query)];
        foreach (var query in queries.Take(WarmUp))
        {
            await searcher.SearchAsync(SearchRequest.Of(query), settings, CancellationToken.None);
        }

        var times = new List<double>();
        foreach (var query in queries)
        {
            var start = Stopwatch.GetTimestamp();
            await searcher.SearchAsync(SearchRequest.Of(query), settings, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times;
    }

    private static async Task<double> UpdateAsync(IServiceProvider services, SearchDatabase database, GeneratedSource source)
    {
        var store = services.GetRequiredService<SearchStore>();
        var times = new List<double>();
        for (var number = 0; number < Updates; number++)
        {
            var start = Stopwatch.GetTimestamp();
            using (var scope = database.Scopes.CreateCoreScope())
            {
                await store.PutAsync(source.Name, [source.Document(number) with { Intro = $"Gewijzigd {number}" }], CancellationToken.None);
                scope.Complete();
            }

            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return At(times, 50);
    }

    private static async Task<long> SizeAsync(SearchDatabase database)
    {
        await using var db = await database.Contexts.CreateDbContextAsync();
        return await db.Database.SqlQueryRaw<long>("SELECT page_count * page_size AS Value FROM pragma_page_count(), pragma_page_size()").SingleAsync();
    }

    private static double At(List<double> times, int percent) => times.Order().ElementAt((times.Count - 1) * percent / 100);
}
