namespace WraparoundCare.Benchmarks;

/// <summary>Memory of the process at 10,000 documents, after its pages have been read.</summary>
internal static class MemoryBenchmark
{
    private const int Documents = 10_000;

    public static async Task RunAsync()
    {
        await using var site = await BenchmarkSite.CreateAsync(Documents);
        await site.StopAsync();
        await using var process = await site.StartProcessAsync();
        var afterStart = process.WorkingSet;
        await Load.RunAsync(new Uri(process.Address, PageBenchmark.StepPage), seconds: 10);
        Console.WriteLine(
            $"memory at {Documents} documents: {afterStart / 1_000_000} MB after the first page, "
            + $"{process.WorkingSet / 1_000_000} MB under load");
    }
}
