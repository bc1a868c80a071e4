using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Search.Index;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Search.Tests.Relevance;

/// <summary>
/// What a professional types finds what they look for: success@1 of 0.90 and success@3 of 0.98. The report tells how it does on each part
/// of the set, without what editors put on top, and how the database does by itself.
/// </summary>
[Collection(nameof(KernelHost))]
public class RelevanceTests(ITestOutputHelper output)
{
    [Theory, AllDatabases]
    public async Task Search_RelevanceSet_MeetsTheAims(DatabaseKind kind)
    {
        await using var site = await SearchSite.StartAsync(kind);
        await using var plain = await PlainSearch.CreateAsync(site.Database, await TextsAsync(site), TestContext.Current.CancellationToken);
        var (ours, unaided, theirs) =
            (new List<(string Set, int Rank)>(), new List<(string Set, int Rank)>(), new List<(string Set, int Rank)>());
        foreach (var query in RelevanceSet.Read())
        {
            var hits = (await site.SearchAsync(query.Query)).Hits;
            List<string> found = [.. hits.Select(hit => hit.Entry.Card.Url)];
            ours.Add((query.Set, RelevanceFigures.Rank(query.Pages, found)));
            unaided.Add((query.Set, RelevanceFigures.Rank(
                query.Pages, [.. hits.OrderByDescending(hit => hit.Score.Total).Select(hit => hit.Entry.Card.Url)])));
            theirs.Add((query.Set, RelevanceFigures.Rank(
                query.Pages, await plain.FindAsync(query.Query, TestContext.Current.CancellationToken))));
            if (ours[^1].Rank != 1 && !RelevanceSet.IsHeld(query))
            {
                output.WriteLine(
                    $"{ours[^1].Rank,2} {query.Query}: {string.Join(" | ", found.Take(4))}   wanted {string.Join(" or ", query.Pages)}");
            }
        }

        Report("ours", ours);
        Report("ours, without what editors put on top", unaided);
        Report(kind == DatabaseKind.Sqlite ? "plain FTS5 (unicode61)" : "PostgreSQL dutch", theirs);

        var aimedAt = RelevanceFigures.Of([.. ours.Where(rank => rank.Set is "domain" or "own" or "held").Select(rank => rank.Rank)]);
        Assert.True(aimedAt is { First: >= 0.90, FirstThree: >= 0.98 }, aimedAt.ToString());

        // Added later, and not tuned with one by one: what they measure now, so that it does not get worse.
        var later = RelevanceFigures.Of([.. ours.Where(rank => rank.Set is "later" or "last" or "fresh").Select(rank => rank.Rank)]);
        Assert.True(later is { First: >= 0.80, FirstThree: >= 0.94 }, later.ToString());
        AssertAtLeast("unseen", 0.83, 0.92, ours);
        AssertAtLeast("texts", 0.69, 0.78, ours);
    }

    private static void AssertAtLeast(string set, double first, double firstThree, List<(string Set, int Rank)> ranks)
    {
        var figures = RelevanceFigures.Of([.. ranks.Where(rank => rank.Set == set).Select(rank => rank.Rank)]);
        Assert.True(figures.First >= first && figures.FirstThree >= firstThree, $"{set}: {figures}");
    }

    private static async Task<List<(string Url, string Text)>> TextsAsync(SearchSite site)
    {
        await using var db = await site.App.Services.GetRequiredService<IDbContextFactory<SiteDbContext>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken);
        var rows = await db.Set<SearchDocumentRow>().Where(row => !row.Deleted).ToListAsync(TestContext.Current.CancellationToken);
        return rows.ConvertAll(row =>
        {
            var (card, texts) = (DocumentCard.Read(row.Card), DocumentTexts.Read(row.Texts));
            return (card.Url, string.Join('\n', [card.Title, .. texts.Names, .. texts.KeyPoints, texts.Intro, texts.Body]));
        });
    }

    private void Report(string name, List<(string Set, int Rank)> ranks)
    {
        foreach (var set in ranks.GroupBy(rank => rank.Set))
        {
            output.WriteLine($"{name}, {set.Key}: {RelevanceFigures.Of([.. set.Select(rank => rank.Rank)])}");
        }

        output.WriteLine($"{name}, all: {RelevanceFigures.Of([.. ranks.Select(rank => rank.Rank)])}");
    }
}
