using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using WraparoundCare.Testing;

namespace WraparoundCare.Benchmarks;

/// <summary>
/// What Lighthouse says of ten types of pages on a phone (99 or more in each category, nothing that shifts), and the weight that a first
/// visit takes over the line, which tests hold to a budget.
/// </summary>
internal static class LighthouseBenchmark
{
    private static readonly string[] Pages =
    [
        "/",
        "/de-13-stappen",
        PageBenchmark.StepPage,
        "/kennisbank/artikelen",
        "/kennisbank/artikelen/de-tien-principes-in-gewone-taal",
        "/kennisbank/begrippen",
        "/praktijkprojecten",
        "/hulpmiddelen/gezinsplan",
        "/actueel/agenda",
        "/over-ons/contact",
    ];

    // Blocking time is also that of a machine on which browser, Lighthouse and site share the cores, so the middle of three counts.
    private const int Runs = 3;
    private const int MaxAttempts = 3;
    private const double LeastScore = 99;

    private static readonly string[] Categories = ["performance", "accessibility", "best-practices", "seo"];

    public static async Task RunAsync()
    {
        await using var site = await BenchmarkSite.CreateAsync(documents: 0);
        await site.StopAsync();
        await using var process = await site.StartProcessAsync();
        Console.WriteLine(
            $"{"page",-60} {string.Join(' ', Categories.Select(name => $"{name,14}"))} "
            + $"{"shift",6} {"bytes",8} {"images",8} {"requests",9} {"third",6}");
        foreach (var page in Pages)
        {
            var reports = new List<JsonDocument>();
            while (reports.Count < Runs)
            {
                reports.Add(await MeasuredAsync(new Uri(process.Address, page)));
            }

            var middle = reports.OrderBy(report => Score(report.RootElement, "performance")).ElementAt(Runs / 2);
            Console.WriteLine(Describe(page, process.Address, middle.RootElement));
            reports.ForEach(report => report.Dispose());
        }
    }

    private static string Describe(string page, Uri site, JsonElement report)
    {
        var scores = Categories.Select(name => Score(report, name)).ToList();
        var shift = report.GetProperty("audits").GetProperty("cumulative-layout-shift").GetProperty("numericValue").GetDouble();
        var requests = report.GetProperty("audits")
            .GetProperty("network-requests")
            .GetProperty("details")
            .GetProperty("items")
            .EnumerateArray()
            .Select(item => (
                Url: new Uri(item.GetProperty("url").GetString()!),
                IsImage: item.TryGetProperty("resourceType", out var type) && type.GetString() == "Image",
                Bytes: item.GetProperty("transferSize").GetInt64()))
            .ToList();
        return $"{page,-60} {string.Join(' ', scores.Select(score => $"{score,14:F0}"))} {shift,6:F3} "
            + $"{requests.Where(request => !request.IsImage).Sum(request => request.Bytes),8} "
            + $"{requests.Where(request => request.IsImage).Sum(request => request.Bytes),8} "
            + $"{requests.Count,9} {requests.Count(request => request.Url.Authority != site.Authority),6}"
            + (scores.Any(score => score < LeastScore) || shift > 0 ? "  below 99, or shifting" : string.Empty);
    }

    private static double Score(JsonElement report, string category) =>
        report.GetProperty("categories").GetProperty(category).GetProperty("score").GetDouble() * 100;

    // On a busy machine the browser now and then records nothing, and Lighthouse asks to be run again.
    private static async Task<JsonDocument> MeasuredAsync(Uri page)
    {
        for (var attempt = 1; ; attempt++)
        {
            var report = await ReportAsync(page);
            if (!report.RootElement.TryGetProperty("runtimeError", out var error))
            {
                return report;
            }

            var problem = $"{page}: {error.GetProperty("message").GetString()}";
            report.Dispose();
            if (attempt == MaxAttempts)
            {
                throw new InvalidOperationException(problem);
            }
        }
    }

    private static async Task<JsonDocument> ReportAsync(Uri page)
    {
        var program = typeof(LighthouseBenchmark).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => data.Key == "Lighthouse").Value!;
        if (!File.Exists(program))
        {
            throw new InvalidOperationException(
                "Lighthouse is not here: npm ci --prefix tests/tools/lighthouse --ignore-scripts, and build again");
        }

        using var folder = new TemporaryFolder("lighthouse");
        var file = folder.File("report.json");
        var start = new ProcessStartInfo(
            "node",
            [program, page.ToString(), "--quiet", "--output=json", $"--output-path={file}", "--chrome-flags=--headless --no-sandbox"]);
        start.Environment["CHROME_PATH"] = "/usr/bin/chromium";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("node did not start: apt-get install nodejs");
        await process.WaitForExitAsync();
        await using var report = File.OpenRead(file);
        return await JsonDocument.ParseAsync(report);
    }
}
