namespace WraparoundCare.Benchmarks;

/// <summary>
/// What counting costs: downloads that are counted against the same that are not because a browser fetches them ahead, and kept pages while
/// somebody downloads, counted or not. In turns in one run.
/// </summary>
internal static class DownloadBenchmark
{
    private const int Rounds = 5;
    private const int Seconds = 3;
    private const string File = "/hulpmiddelen/gezinsplan/formulier.pdf";
    private const string Page = "/hulpmiddelen/gezinsplan";

    // Without a name one is a robot; with this it is a person, and a download of theirs is counted in full.
    private const string Person = "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0";
    private const string Ahead = "Sec-Purpose: prefetch";

    public static async Task RunAsync()
    {
        await using var site = await BenchmarkSite.CreateAsync(documents: 0);
        await site.StopAsync();
        await using var process = await site.StartProcessAsync();
        var (file, page) = (new Uri(process.Address, File), new Uri(process.Address, Page));
        List<(double Counted, double Uncounted)> downloads = [];
        List<(double Counted, double Uncounted)> pages = [];

        // The first round warms up.
        for (var round = 0; round <= Rounds; round++)
        {
            downloads.Add((await Load.RunAsync(file, Seconds, Person), await Load.RunAsync(file, Seconds, Ahead)));
            pages.Add((await BesideAsync(page, file, Person), await BesideAsync(page, file, Ahead)));
        }

        Console.WriteLine($"requests a second, median of {Rounds} rounds of {Seconds} s");
        Console.WriteLine($"{"",-32} {"counted",10} {"uncounted",10} {"ratio",8}");
        Report("downloads", downloads[1..]);
        Report("kept page beside downloads", pages[1..]);
    }

    private static async Task<double> BesideAsync(Uri page, Uri file, string header)
    {
        var downloading = Load.RunAsync(file, Seconds, header);
        var read = await Load.RunAsync(page, Seconds);
        await downloading;
        return read;
    }

    private static void Report(string name, List<(double Counted, double Uncounted)> rounds)
    {
        double Median(Func<(double Counted, double Uncounted), double> value) => rounds.Select(value).Order().ElementAt(rounds.Count / 2);
        Console.WriteLine(
            $"{name,-32} {Median(round => round.Counted),10:F0} {Median(round => round.Uncounted),10:F0} "
            + $"{Median(round => round.Counted / round.Uncounted),8:F2}");
    }
}
