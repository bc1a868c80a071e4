using Serilog;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Time;
using WraparoundCare.Web;

namespace WraparoundCare.Platform.Tests.Sites;

/// <summary>What the log tells an operator of requests, and what it does not tell of visitors.</summary>
[Collection(nameof(KernelHost))]
public class RequestLogTests
{
    private const string Last = "The last line of this log";
    private const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";

    [Fact]
    public async Task Line_OfARequest_HasItsTraceAndNothingOfTheVisitor()
    {
        var line = Assert.Single(await LinesAsync("/nergens?q=geheim"), text => text.Contains("/nergens", StringComparison.Ordinal));

        Assert.Matches($@"WRN GET /nergens answered 404 in \d+\.\d ms {Trace}$", line);
        Assert.DoesNotContain("geheim", line, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("127.0.0.1", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_OfAPathWithTheEndOfALine_StaysOne()
    {
        var lines = await LinesAsync("/nergens%0A12:00:00%20ERR%20verzonnen");

        Assert.DoesNotContain(lines, text => text.StartsWith("12:00:00", StringComparison.Ordinal));
        Assert.Single(lines, text => text.Contains("/nergens%0A12:00:00%20ERR%20verzonnen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Line_OfALongPath_IsShortened() =>
        Assert.DoesNotContain(await LinesAsync($"/{new string('x', 3000)}"), text => text.Length > 500);

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/css/base.css")]
    public async Task Line_OfProbeOrStaticFile_IsNotThere(string path) =>
        Assert.DoesNotContain(await LinesAsync(path), text => text.Contains(path, StringComparison.Ordinal));

    [Fact]
    public async Task Lines_OfWhatIsRefused_AreOneAMinuteForEachCause()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch);
        var refused = new RefusedRequests(time);
        List<int?> first = [.. Enumerable.Range(0, 1000).Select(_ => refused.Count(404, "Content pages"))];
        var other = refused.Count(404, "Media files");
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal([0], first.OfType<int>());
        Assert.Equal(0, other);
        Assert.Equal(999, refused.Count(404, "Content pages"));
        Assert.Single(
            await LinesAsync([.. Enumerable.Range(0, 50).Select(number => $"/nergens-{number}")]),
            text => text.Contains("/nergens-", StringComparison.Ordinal));
    }

    private static async Task<string[]> LinesAsync(params string[] paths)
    {
        await using var site = await KernelHost.StartAsync(DatabaseKind.Sqlite, "--Serilog:MinimumLevel:Default=Information");
        using var visitor = new HttpClient { BaseAddress = await site.OpenAsync() };
        foreach (var path in paths)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("traceparent", $"00-{Trace}-00f067aa0ba902b7-01");
            request.Headers.Add("User-Agent", "Geheim/1.0");
            using var answer = await visitor.SendAsync(request, TestContext.Current.CancellationToken);
        }

        // A line is written after its answer, and on a thread of its own: when the site has closed all are on their way, before this one.
        await site.CloseAsync();
        site.Get<ILogger>().Information(Last);
        return await WrittenAsync(Directory.GetFiles(site.Folder, "site*.log").Single());
    }

    private static async Task<string[]> WrittenAsync(string file)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        while (true)
        {
            await using var log = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(log);
            var text = await reader.ReadToEndAsync(patience.Token);
            if (text.Contains(Last, StringComparison.Ordinal))
            {
                return text.Split('\n');
            }

            await Task.Yield();
        }
    }
}
