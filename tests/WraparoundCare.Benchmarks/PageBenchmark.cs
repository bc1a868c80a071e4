namespace WraparoundCare.Benchmarks;

/// <summary>
/// Pages of each kind from the page cache and rendered each time, against a bare Kestrel endpoint that returns the same bytes, in turns in
/// one run (design section 6). The search page and a narrowed list are part of it; what people search for is never kept.
/// </summary>
internal static class PageBenchmark
{
    public const string StepPage = "/de-13-stappen/1-sleutelpersonen";
    private const int Rounds = 5;
    private const int Seconds = 3;

    // An Authorization header makes the page personal: it is neither kept nor taken from what is kept.
    private const string Personal = "Authorization: Bearer none";

    private static readonly (string Name, string Address, bool IsKept)[] Pages =
    [
        ("home", "/", true),
        ("step", StepPage, true),
        ("articles", "/kennisbank/artikelen", true),
        ("articles, one kind", "/kennisbank/artikelen?soort=hoe-doe-je-dat", true),
        ("projects", "/praktijkprojecten", true),
        ("search, one word", "/zoeken?q=veiligheid", false),
        ("search, with a facet", "/zoeken?q=veiligheid&soort=artikel", false),
    ];

    public static async Task RunAsync(IReadOnlyList<int> scales)
    {
        Console.WriteLine($"requests a second, median of {Rounds} rounds of {Seconds} s; each is a ratio of what is measured right before");
        Console.WriteLine(
            $"{"documents",10} {"page",-22} {"bytes",8} {"bare",8} {"kept",8} {"rendered",8} {"kept/bare",10} {"rendered/bare",14}");
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
        var bodies = await ReadAsync(process.Address);
        await using var bare = await BareEndpoint.StartAsync(bodies);
        var rounds = Pages.Select(_ => new List<Round>()).ToList();

        // The first round warms up.
        for (var round = 0; round <= Rounds; round++)
        {
            for (var page = 0; page < Pages.Length; page++)
            {
                var (same, address) = (new Uri(new Uri(bare.Urls.First()), $"/{page}"), new Uri(process.Address, Pages[page].Address));
                rounds[page].Add(await MeasureAsync(same, address, Pages[page].IsKept));
            }
        }

        for (var page = 0; page < Pages.Length; page++)
        {
            Report(documents, Pages[page].Name, bodies[page].Length, rounds[page][1..]);
        }
    }

    private static async Task<Round> MeasureAsync(Uri bare, Uri page, bool isKept) => new(
        await Load.RunAsync(bare, Seconds),
        isKept ? await Load.RunAsync(page, Seconds) : double.NaN,
        await Load.RunAsync(page, Seconds, Personal));

    private static void Report(int documents, string name, int bytes, List<Round> rounds)
    {
        double Median(Func<Round, double> value) => rounds.Select(value).Order().ElementAt(rounds.Count / 2);
        Console.WriteLine(
            $"{documents,10} {name,-22} {bytes,8} {Median(r => r.Bare),8:F0} {Median(r => r.Kept),8:F0} {Median(r => r.Rendered),8:F0} "
            + $"{Median(r => r.Kept / r.Bare),10:F2} {Median(r => r.Rendered / r.Bare),14:F3}");
    }

    private static async Task<IReadOnlyList<byte[]>> ReadAsync(Uri site)
    {
        using var client = new HttpClient { BaseAddress = site };
        List<byte[]> bodies = [];
        foreach (var (_, address, _) in Pages)
        {
            bodies.Add(await client.GetByteArrayAsync(new Uri(address, UriKind.Relative)));
        }

        return bodies;
    }

    /// <summary>Requests a second.</summary>
    private sealed record Round(double Bare, double Kept, double Rendered);
}
