using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Search.Analysis;
using WraparoundCare.Search.Index;
using WraparoundCare.Search.Log;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Time;

namespace WraparoundCare.Search.Tests.Log;

[Collection(nameof(KernelHost))]
public class QueryLogTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly FirstDay = DateOnly.FromDateTime(Start.UtcDateTime);

    // Far enough apart to have bits of their own with near certainty: one of many, until three are different.
    private static readonly IPAddress[] Many = [.. Enumerable.Range(1, 40).Select(number => IPAddress.Parse($"192.0.2.{number}"))];

    [Theory, AllDatabases]
    public async Task Count_OnThreeDaysByMany_IsToldAndOnTwoDaysIsNot(DatabaseKind kind)
    {
        await using var site = await KernelHost.StartAsync(kind);
        var (log, time) = Create(site);
        for (var day = 0; day < 3; day++)
        {
            Ask(log, "  Rouw  bij KINDEREN ", 0, Many);
            Ask(log, "hulp", 4, Many);
            Ask(log, "jan@voorbeeld.nl", 0, Many);
            if (day < 2)
            {
                Ask(log, "ruzie thuis", 0, Many);
            }

            await NextDayAsync(log, time);
        }

        Assert.Equal([new SearchedTerm("hulp", 120, 0), new SearchedTerm("rouw bij kinderen", 120, 120)], await ToldAsync(log, false));
        Assert.Equal([new SearchedTerm("rouw bij kinderen", 120, 120)], await ToldAsync(log, true));
        var terms = (await RowsAsync(site)).Select(row => row.Term).Distinct().ToList();
        Assert.Equal(3, terms.Count);
        Assert.Single(terms, QueryKey.IsHash);
    }

    [Theory, AllDatabases]
    public async Task Count_OnManyDaysByOneAsker_IsNotTold(DatabaseKind kind)
    {
        await using var site = await KernelHost.StartAsync(kind);
        var (log, time) = Create(site);
        for (var day = 0; day < 5; day++)
        {
            Ask(log, "ruzie thuis", 0, Many[0]);
            await NextDayAsync(log, time);
        }

        Assert.Empty(await ToldAsync(log, false));
        Assert.All(await RowsAsync(site), row => Assert.True(QueryKey.IsHash(row.Term)));
    }

    [Theory, AllDatabases]
    public async Task Count_AfterItIsTold_GoesOnWithItsWords(DatabaseKind kind)
    {
        await using var site = await KernelHost.StartAsync(kind);
        var (log, time) = Create(site);
        for (var day = 0; day < 4; day++)
        {
            Ask(log, "hulp", 1, Many);
            await NextDayAsync(log, time);
        }

        Assert.Equal(4, (await RowsAsync(site)).Count(row => row.Term == "hulp"));
    }

    [Theory]
    [InlineData("Van der Jaarsveld")]
    [InlineData("qwrtzp")]
    [InlineData("123456")]
    [InlineData("\0")]
    [InlineData("")]
    public async Task Count_NoDutchWords_IsNotKept(string query)
    {
        await using var site = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        var (log, _) = Create(site);

        Ask(log, query, 0, Many);
        await log.FlushAsync(TestContext.Current.CancellationToken);

        Assert.Empty(await RowsAsync(site));
    }

    [Theory, AllDatabases]
    public async Task Flush_ControlCharacters_LosesNothing(DatabaseKind kind)
    {
        await using var site = await KernelHost.StartAsync(kind);
        var (log, _) = Create(site);
        Ask(log, "hulp\0", 1, Many[0]);
        Ask(log, "\ud800hulp", 1, Many[0]);
        Ask(log, "ru\u0007zie", 1, Many[0]);
        Ask(log, "thuis", 1, Many[0]);

        await log.FlushAsync(TestContext.Current.CancellationToken);

        Assert.Equal([1, 1, 2], (await RowsAsync(site)).Select(row => row.Searches).Order());
    }

    [Theory, AllDatabases]
    public async Task Flush_MoreThanADayHolds_KeepsTheFirst(DatabaseKind kind)
    {
        await using var site = await KernelHost.StartAsync(kind);
        var (log, _) = Create(site);
        for (var number = 0; number < QueryLog.MaxRowsPerDay + 500; number++)
        {
            Ask(log, $"plan {number}", 1, Many[0]);
            if (number % 500 == 499)
            {
                await log.FlushAsync(TestContext.Current.CancellationToken);
            }
        }

        Ask(log, "plan 1", 1, Many[0]);
        await log.FlushAsync(TestContext.Current.CancellationToken);

        var rows = await RowsAsync(site);
        Assert.Equal(QueryLog.MaxRowsPerDay, rows.Count);
        Assert.Equal(QueryLog.MaxRowsPerDay + 1, rows.Sum(row => row.Searches));
    }

    [Theory, AllDatabases]
    public async Task Tidy_OldAndRarelyAsked_AreForgottenAndHashed(DatabaseKind kind)
    {
        await using var site = await KernelHost.StartAsync(kind);
        var (log, time) = Create(site);
        await AddAsync(
            site,
            ("vroeger", FirstDay.AddDays(-400)), ("#0", FirstDay.AddDays(-100)), ("#1", FirstDay.AddDays(-10)),
            ("zelden", FirstDay.AddDays(-3)), ("zelden", FirstDay.AddDays(-2)),
            ("vaak", FirstDay.AddDays(-3)), ("vaak", FirstDay.AddDays(-2)), ("vaak", FirstDay.AddDays(-1)));

        await log.TidyAsync(TestContext.Current.CancellationToken);
        await log.TidyAsync(TestContext.Current.CancellationToken);

        var terms = (await RowsAsync(site)).Select(row => row.Term).ToList();
        Assert.Equal(6, terms.Count);
        Assert.Equal(3, terms.Count(term => term == "vaak"));
        Assert.Equal(3, terms.Count(QueryKey.IsHash));
        Assert.Contains("#1", terms);
        Assert.True(time.GetUtcNow() == Start);
    }

    private static (QueryLog Log, FakeTimeProvider Time) Create(KernelHost site)
    {
        var (database, time) = (site.Get<SearchDatabase>(), new FakeTimeProvider(Start));
        var key = new QueryKey(database.Scopes, site.Get<IKeyValueService>(), new EphemeralDataProtectionProvider());
        var tellable = new TellableQueries(new DutchAnalyzer(), database);
        return (new QueryLog(database, tellable, key, time, NullLogger<QueryLog>.Instance), time);
    }

    private static void Ask(QueryLog log, string query, int results, params IPAddress[] askers)
    {
        foreach (var asker in askers)
        {
            log.Count(query, results, asker);
        }
    }

    private static async Task NextDayAsync(QueryLog log, FakeTimeProvider time)
    {
        await log.FlushAsync(TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromDays(1));
    }

    private static Task<IReadOnlyList<SearchedTerm>> ToldAsync(QueryLog log, bool onlyWithoutResult) =>
        log.TermsAsync(FirstDay, onlyWithoutResult, TestContext.Current.CancellationToken);

    private static async Task<List<SearchTermRow>> RowsAsync(KernelHost site)
    {
        await using var db = await site.Get<IDbContextFactory<SiteDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await db.Set<SearchTermRow>().ToListAsync(TestContext.Current.CancellationToken);
    }

    private static async Task AddAsync(KernelHost site, params (string Term, DateOnly Day)[] rows)
    {
        await using var db = await site.Get<IDbContextFactory<SiteDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        db.AddRange(rows.Select(row => new SearchTermRow { Term = row.Term, Day = row.Day, Searches = 1 }));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
