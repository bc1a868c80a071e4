using Microsoft.EntityFrameworkCore;
using WraparoundCare.Foundation.Data;
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

    [Theory, AllDatabases]
    public async Task Count_OnThreeDays_IsToldAndOnTwoDaysIsNot(DatabaseKind kind)
    {
        await using var site = await KernelHost.StartAsync(kind);
        var time = new FakeTimeProvider(Start);
        var learning = new QueryLog(site.Get<SearchDatabase>(), time);
        for (var day = 0; day < 3; day++)
        {
            learning.Count("  Rouw  bij KINDEREN ", 0);
            learning.Count("gezinsplan", 4);
            learning.Count("jan@voorbeeld.nl", 0);
            if (day < 2)
            {
                learning.Count("naam van een gezin", 0);
            }

            await learning.FlushAsync(TestContext.Current.CancellationToken);
            time.Advance(TimeSpan.FromDays(1));
        }

        var since = DateOnly.FromDateTime(Start.UtcDateTime);
        var all = await learning.TermsAsync(since, onlyWithoutResult: false, TestContext.Current.CancellationToken);
        var missing = await learning.TermsAsync(since, onlyWithoutResult: true, TestContext.Current.CancellationToken);

        Assert.Equal([new SearchedTerm("gezinsplan", 3, 0), new SearchedTerm("rouw bij kinderen", 3, 3)], all);
        Assert.Equal([new SearchedTerm("rouw bij kinderen", 3, 3)], missing);
        await using var db = await site.Get<IDbContextFactory<SiteDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.False(await db.Set<SearchTermRow>().AnyAsync(row => row.Term.Contains("jan"), TestContext.Current.CancellationToken));
    }
}
