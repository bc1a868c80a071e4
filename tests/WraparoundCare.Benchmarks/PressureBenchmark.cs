using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Xml.Linq;

namespace WraparoundCare.Benchmarks;

/// <summary>
/// How long visitors wait for a kept and for a rendered page while somebody asks for what costs much, again and again, many at once each
/// second, against how long they wait in quiet right before it. Twice as long at most is what we want.
/// </summary>
internal static class PressureBenchmark
{
    private const string SignIn = "/umbraco/management/api/v1/security/back-office/login";
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    private static readonly string[] HostileQueries =
    [
        "de het een van en in is dat op te", "a b c d e f g h i j k l m n o p", "\"de het een\" \"van en in\" -x -y -z", new('a', 6000),
        string.Join('+', Enumerable.Repeat("vegheid", 16)), "zorgzorgzorgzorgzorgzorgzorgzorgzorgzorgzorg",
    ];

    public static async Task RunAsync()
    {
        await using var site = await BenchmarkSite.CreateAsync(documents: 0);
        await site.StopAsync();
        await using var process = await site.StartProcessAsync();
        using var client = new HttpClient { BaseAddress = process.Address };
        var files = await FilesAsync(client);
        Console.WriteLine($"median wait of a visitor in milliseconds during {Length.TotalSeconds} s; each against quiet right before");
        Console.WriteLine($"{"pressure",-28} {"kept",8} {"ratio",6} {"rendered",9} {"ratio",6}  answers");
        await MeasureAsync(client, "nothing (warming up)", 0, (_, _) => Task.FromResult("none"));
        await MeasureAsync(client, "40 sign-ins at once", 40, SignInAsync);
        await MeasureAsync(client, "20 with another host", 20, (stranger, number) => OtherHostAsync(stranger, files, number));
        await MeasureAsync(client, "40 hostile searches at once", 40, SearchAsync);
        await MeasureAsync(
            client, "40 files of forms at once", 40, (stranger, number) => StatusAsync(stranger, files[number % files.Count]));
    }

    private static async Task MeasureAsync(
        HttpClient client, string name, int strangers, Func<HttpClient, int, Task<string>> askAsync)
    {
        var quiet = await VisitAsync(client);
        using var over = new CancellationTokenSource();
        using var stranger = new HttpClient { BaseAddress = client.BaseAddress };
        var answers = new ConcurrentDictionary<string, int>();
        var pressure = Enumerable.Range(0, strangers).Select(first => Task.Run(async () =>
        {
            for (var number = first; !over.IsCancellationRequested; number += strangers)
            {
                var second = Task.Delay(TimeSpan.FromSeconds(1));
                answers.AddOrUpdate(await askAsync(stranger, number), 1, (_, count) => count + 1);
                await second;
            }
        })).ToList();
        var pressed = await VisitAsync(client);
        await over.CancelAsync();
        await Task.WhenAll(pressure);
        Console.WriteLine(
            $"{name,-28} {pressed.Kept,8:F2} {pressed.Kept / quiet.Kept,6:F2} {pressed.Rendered,9:F2} "
            + $"{pressed.Rendered / quiet.Rendered,6:F2}  {string.Join(", ", answers.Select(answer => $"{answer.Value} × {answer.Key}"))}");
    }

    // One visitor who reads on and on: first a kept page, then one made for him alone.
    private static async Task<(double Kept, double Rendered)> VisitAsync(HttpClient client)
    {
        List<double> kept = [], rendered = [];
        for (var begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begin) < Length;)
        {
            kept.Add(await WaitAsync(client, isPersonal: false));
            rendered.Add(await WaitAsync(client, isPersonal: true));
            await Task.Delay(5);
        }

        return (Median(kept), Median(rendered));
    }

    private static async Task<double> WaitAsync(HttpClient client, bool isPersonal)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, PageBenchmark.StepPage);
        if (isPersonal)
        {
            request.Headers.Add("Authorization", "Bearer none");
        }

        var begin = Stopwatch.GetTimestamp();
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }

    private static double Median(List<double> waits) => waits.Order().ElementAt(waits.Count / 2);

    private static async Task<string> SignInAsync(HttpClient stranger, int number)
    {
        var nobody = new { username = $"niemand{number}@example.org", password = "een-wachtwoord" };
        using var answer = await stranger.PostAsJsonAsync(SignIn, nobody);
        return $"{(int)answer.StatusCode}";
    }

    private static Task<string> OtherHostAsync(HttpClient stranger, IReadOnlyList<string> files, int number) =>
        StatusAsync(stranger, files[number % files.Count], $"host{number}.example");

    private static Task<string> SearchAsync(HttpClient stranger, int number) => StatusAsync(
        stranger, $"/zoeken?q={Uri.EscapeDataString(HostileQueries[number % HostileQueries.Length])}&pagina={100_000 - number}&x={number}");

    private static async Task<string> StatusAsync(HttpClient stranger, string path, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        using var answer = await stranger.SendAsync(request);
        return $"{(int)answer.StatusCode}";
    }

    private static async Task<IReadOnlyList<string>> FilesAsync(HttpClient client)
    {
        List<string> files = [];
        var pages = XDocument.Parse(await client.GetStringAsync("/sitemap.xml")).Descendants()
            .Where(element => element.Name.LocalName == "loc")
            .Select(element => new Uri(element.Value).AbsolutePath)
            .Where(path => path.StartsWith("/hulpmiddelen/", StringComparison.Ordinal));
        foreach (var file in pages.SelectMany(page => new[] { $"{page}/formulier.pdf", $"{page}/formulier.docx" }))
        {
            if (await StatusAsync(client, file) == "200")
            {
                files.Add(file);
            }
        }

        return files;
    }
}
