using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace WraparoundCare.Benchmarks;

/// <summary>
/// A page from the page cache and the same page rendered each time, against a bare Kestrel endpoint that returns the same
/// bytes, in turns in one run (design section 6: at least 0.5 and 0.10 of it).
/// </summary>
internal static class PageBenchmark
{
    public const string StepPage = "/de-13-stappen/1-sleutelpersonen";
    private const int Rounds = 5;
    private const int Seconds = 5;

    public static async Task RunAsync(IReadOnlyList<int> scales)
    {
        Console.WriteLine($"page {StepPage}, requests a second, median of {Rounds} rounds of {Seconds} s");
        Console.WriteLine($"{"documents",10} {"bare",10} {"kept",10} {"rendered",10} {"kept/bare",10} {"rendered/bare",14}");
        foreach (var scale in scales)
        {
            await MeasureAsync(scale * Scale.DocumentsAtOne);
        }
    }

    private static async Task MeasureAsync(int documents)
    {
        await using var site = await BenchmarkSite.CreateAsync(documents);
        await site.StopAsync();
        await using var process = await site.StartProcessAsync();
        var page = new Uri(process.Address, StepPage);
        await using var bare = await StartBareAsync(page);
        List<(double Bare, double Kept, double Rendered)> rounds = [];
        for (var round = 0; round <= Rounds; round++)
        {
            rounds.Add((
                await Load.RunAsync(new Uri(bare.Urls.First()), Seconds),
                await Load.RunAsync(page, Seconds),
                // An Authorization header makes the page personal: it is neither kept nor taken from what is kept.
                await Load.RunAsync(page, Seconds, "Authorization: Bearer none")));
        }

        Report(documents, rounds[1..]);
    }

    private static void Report(int documents, List<(double Bare, double Kept, double Rendered)> rounds) => Console.WriteLine(
        $"{documents,10} {Median(rounds.Select(r => r.Bare)),10:F0} {Median(rounds.Select(r => r.Kept)),10:F0} {Median(rounds.Select(r => r.Rendered)),10:F0} "
        + $"{Median(rounds.Select(r => r.Kept / r.Bare)),10:F2} {Median(rounds.Select(r => r.Rendered / r.Bare)),14:F2}");

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    // The same bytes and the same number of headers, from a process that does nothing else with the request.
    private static async Task<WebApplication> StartBareAsync(Uri page)
    {
        using var client = new HttpClient();
        using var response = await client.GetAsync(page);
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadAsByteArrayAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = body.Length;
            return context.Response.Body.WriteAsync(body, 0, body.Length);
        });
        await app.StartAsync();
        return app;
    }
}
