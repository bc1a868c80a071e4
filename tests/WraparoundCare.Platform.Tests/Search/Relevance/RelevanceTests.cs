using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Platform.Tests.Search.Relevance;

/// <summary>What a professional types finds what they look for.</summary>
[Collection(nameof(KernelHost))]
public class RelevanceTests(ITestOutputHelper output)
{
    [Theory, AllDatabases]
    public async Task Search_RelevanceSet_MeetsTheAims(DatabaseKind kind)
    {
        await using var site = await SearchSite.StartAsync(kind);
        var ranks = new List<(RelevanceQuery Query, int Rank)>();
        foreach (var query in RelevanceSet.Read())
        {
            var found = (await site.SearchAsync(query.Query)).Hits.Select(hit => hit.Entry.Card.Url).ToList();
            var rank = RelevanceFigures.Rank(query.Pages, found);
            ranks.Add((query, rank));
            if (rank != 1 && query.Set != RelevanceSet.Held)
            {
                output.WriteLine($"{rank,2} {query.Query}: {string.Join(" | ", found.Take(4))}   wanted {string.Join(" or ", query.Pages)}");
            }
        }

        foreach (var set in ranks.GroupBy(rank => rank.Query.Set))
        {
            output.WriteLine($"{kind} {set.Key,-6} {RelevanceFigures.Of([.. set.Select(rank => rank.Rank)])}");
        }

        var all = RelevanceFigures.Of([.. ranks.Select(rank => rank.Rank)]);
        output.WriteLine($"{kind} all    {all}");
        Assert.True(all is { First: >= 0.90, FirstThree: >= 0.98 }, all.ToString());
    }
}
