using System.Diagnostics;

namespace WraparoundCare.Benchmarks;

/// <summary>From the start of the process to the first page, with the database present.</summary>
internal static class StartBenchmark
{
    private const int Runs = 5;

    public static async Task RunAsync(IReadOnlyList<int> scales)
    {
        Console.WriteLine("start to first page, database present");
        Console.WriteLine($"{"documents",10} {"seconds (median of 5)",22}");
        foreach (var scale in scales)
        {
            await using var site = await BenchmarkSite.CreateAsync(scale * Scale.DocumentsAtOne);
            await site.StopAsync();
            var times = new List<double>();
            for (var run = 0; run < Runs; run++)
            {
                times.Add((await StartToFirstPageAsync(site)).TotalSeconds);
            }

            Console.WriteLine($"{scale * Scale.DocumentsAtOne,10} {times.Order().ElementAt(Runs / 2),22:F2}");
        }
    }

    private static async Task<TimeSpan> StartToFirstPageAsync(BenchmarkSite site)
    {
        using var client = new HttpClient();
        var clock = Stopwatch.StartNew();
        await using var process = await site.StartProcessAsync();
        using var response = await client.GetAsync(process.Address);
        response.EnsureSuccessStatusCode();
        return clock.Elapsed;
    }
}
