using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Search.Index;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Search.Tests.Index;

/// <summary>What memory answers about words that very many documents have is what the engine would have answered.</summary>
[Collection(nameof(KernelHost))]
public class BitmapIndexTests
{
    private const string Source = "tests";
    private const int Documents = 1500;

    private static readonly SearchType[] Types = [new("soort-a", "Soort A", 1, 3), new("soort-b", "Soort B", 1, 1)];
    private static readonly string[] Frequent = ["alfa", "bravo", "delta"];

    private static readonly TokenQuery[] Queries =
    [
        Query(["alfa"]),
        Query(["alfa"], ["bravo"], ["delta"]),
        Query(["bravo", "delta"], ["alfa"]),
        Query(["alfa", "nergens"]),
        Query(["nergens"]),
        Query(["alfa"]) with { Without = [Tokens.NotAnyone, "bravo"] },
        Query(["alfa"], ["delta"]) with { AnyGroup = true },
        Query([Tokens.Named("alfa")]) with { Filters = [[Tokens.Type("soort-b")]] },
    ];

    [Theory, AllDatabases]
    public async Task Find_TokensOfVeryMany_AnswersAsTheEngineDoes(DatabaseKind kind)
    {
        await using var site = await SearchSite.StartAsync(kind);
        await PutAsync(site, Enumerable.Range(0, Documents), seed: 1);
        await AssertSameAsync(site);

        await PutAsync(site, Enumerable.Range(0, 300), seed: 2);
        await RemoveAsync(site, Enumerable.Range(300, 100));
        await PutAsync(site, Enumerable.Range(Documents, 200), seed: 3);
        await AssertSameAsync(site);
    }

    [Theory, AllDatabases]
    public async Task Find_TokenOfFew_IsLeftToTheEngine(DatabaseKind kind)
    {
        await using var site = await SearchSite.StartAsync(kind);
        await PutAsync(site, Enumerable.Range(0, Documents), seed: 1);
        var (_, frequent) = await LoadAsync(site);

        Assert.Null(frequent.Find(Query(["alfa"], ["komkommer"]), 10));
        Assert.Null(frequent.Find(Query(["alfa"]) with { Without = ["komkommer"] }, 10));
        Assert.NotNull(frequent.Find(Query(["alfa"], ["nergens"]), 10));
    }

    private static TokenQuery Query(params string[][] groups) =>
        new([.. groups.Select(group => group.Select(token => (IReadOnlyList<string>)[token]).ToList())], [], [Tokens.NotAnyone]);

    private static async Task AssertSameAsync(SearchSite site)
    {
        var (db, frequent) = await LoadAsync(site);
        await using var _ = db;
        var engine = site.App.Services.GetRequiredService<ITokenIndex>();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        foreach (var query in Queries)
        {
            foreach (var most in new[] { 10, 700, 5000 })
            {
                Assert.Equal(await engine.FindAsync(db, query, most, TestContext.Current.CancellationToken), frequent.Find(query, most));
            }
        }
    }

    private static async Task<(SiteDbContext Db, BitmapIndex Frequent)> LoadAsync(SearchSite site)
    {
        var database = site.App.Services.GetRequiredService<SearchDatabase>();
        var db = await database.Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        await database.Loader.RefreshAsync(db, TestContext.Current.CancellationToken);
        return (db, database.IndexSnapshot.Frequent);
    }

    private static Task PutAsync(SearchSite site, IEnumerable<int> numbers, int seed) => ChangeAsync(site, async store =>
    {
        var random = new Random(seed);
        var prepared = new List<PreparedDocument>();
        foreach (var number in numbers)
        {
            prepared.Add(await store.PrepareAsync(Source, Document(number, random), TestContext.Current.CancellationToken));
        }

        await store.PutAsync(Source, prepared, TestContext.Current.CancellationToken);
    });

    private static Task RemoveAsync(SearchSite site, IEnumerable<int> numbers) =>
        ChangeAsync(site, store => store.RemoveAsync(Source, [.. numbers.Select(Key)], TestContext.Current.CancellationToken));

    private static async Task ChangeAsync(SearchSite site, Func<SearchStore, Task> change)
    {
        using var scope = site.App.Services.GetRequiredService<SearchDatabase>().Scopes.CreateCoreScope();
        await change(site.App.Services.GetRequiredService<SearchStore>());
        scope.Complete();
    }

    // One in ten is for members only.
    private static SearchDocument Document(int number, Random random) =>
        new(Key(number), Types[number % 8 == 0 ? 0 : 1], $"/{number}", random.Next(20) > 0 ? "Alfa" : "Iets anders")
        {
            Body = string.Join(' ', Frequent.Where(_ => random.Next(20) > 0)) + (number == 7 ? " komkommer" : string.Empty),
            Readers = number != 7 && random.Next(10) == 0 ? ["leden"] : [],
        };

    private static Guid Key(int number)
    {
        Span<byte> key = stackalloc byte[16];
        key.Clear();
        BitConverter.TryWriteBytes(key, number + 1);
        return new Guid(key);
    }
}
