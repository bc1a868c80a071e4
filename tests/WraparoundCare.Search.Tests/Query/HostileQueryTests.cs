using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Search.Analysis;
using WraparoundCare.Search.Index;
using WraparoundCare.Search.Query;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Search.Tests.Query;

/// <summary>
/// Whatever is typed is searched for: no error, no operator of an engine, no markup. The environment variable FUZZ_QUERIES says how many
/// are tried; a million takes a while.
/// </summary>
[Collection(nameof(KernelHost))]
public class HostileQueryTests(ITestOutputHelper output)
{
    private static readonly int Queries =
        int.TryParse(Environment.GetEnvironmentVariable("FUZZ_QUERIES"), out var queries) ? queries : 1500;

    private static readonly string[] Pieces =
    [
        "\"", "'", "-", "--", "*", "(", ")", ":", "^", "~", "&", "|", "!", "<->", "\\", ";", "%", "_", "{", "}", "NEAR", "AND", "OR", "NOT",
        "NOT (", "tokens:", "\0", "\ud800", "\udfff",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "' OR 1=1 --",
        "'; DROP TABLE search_document; --",
        "gezin",
        "gezinsplan",
        "één",
        "1",
        "de",
        "het",
        "ﬁ",
        "ĳ",
        "ß",
        "İ",
        "e\u0301",
        "\u200b",
        "\u00ad",
        "\u202e",
        "😀",
        "a",
        "“",
        "”",
        "…",
        "plan",
        "wrapround",
        "kindermishandelling",
        " ",
        "  ",
        "\n",
        "\t",
        "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz",
    ];

    [Theory, AllDatabases]
    public async Task Search_RandomPieces_NeverFails(DatabaseKind kind)
    {
        await using var site = await SearchSite.StartAsync(kind);
        var random = new Random(5);
        var (searcher, longest, slow) = (site.App.Services.GetRequiredService<Searcher>(), (Query: string.Empty, Milliseconds: 0d), 0);
        for (var number = 0; number < Queries; number++)
        {
            var query = string.Concat(Enumerable.Range(0, random.Next(1, 12))
                .Select(_ => Pieces[random.Next(Pieces.Length)] + (random.Next(3) > 0 ? " " : string.Empty)));

            var start = Stopwatch.GetTimestamp();
            var results = await site.SearchAsync(query);
            var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

            // What is shown is the title itself, cut where something is marked: nothing of the query gets in.
            Assert.All(results.Hits, hit => Assert.True(hit.Entry.IsPublic));
            Assert.All(results.Hits, hit => Assert.Equal(
                hit.Entry.Card.Title,
                string.Concat(searcher.TextOf(results.Plan).Of(hit.Entry.Card.Title, null).Title.Select(segment => segment.Text))));
            longest = took > longest.Milliseconds ? (query, took) : longest;
            slow += took > 200 ? 1 : 0;
        }

        output.WriteLine($"{kind}: {Queries} queries, the slowest took {longest.Milliseconds:0} ms, {slow} more than 200 ms");
    }

    [Fact]
    public void Plan_RandomPieces_WritesOnlyPlainTokens()
    {
        var analyzer = new DutchAnalyzer();
        var planner = new QueryPlanner(analyzer, new IndexSnapshot());
        var settings = SearchSettings.Of(["gezinsplan, eigen plan"], [], [], analyzer);
        var random = new Random(7);
        for (var number = 0; number < Math.Max(50_000, Queries); number++)
        {
            var query = string.Concat(Enumerable.Range(0, random.Next(1, 12))
                .Select(_ => random.Next(2) == 0 ? Pieces[random.Next(Pieces.Length)] : ((char)random.Next(1, 0xFFFF)).ToString()));

            var plan = planner.Plan(QueryText.Read(query, analyzer), settings);

            Assert.All(
                plan.Groups.SelectMany(group => group.Alternatives).SelectMany(alternative => alternative.Terms).Select(Tokens.Term),
                token => Assert.Matches("^[a-z0-9_]+$", token));
            Assert.True(plan.Groups.Count <= QueryText.MaxWords);
        }
    }
}
