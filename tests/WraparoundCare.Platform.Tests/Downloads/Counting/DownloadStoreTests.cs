using Microsoft.EntityFrameworkCore;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Platform.Downloads.Counting;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Platform.Tests.Downloads.Counting;

[Collection(nameof(KernelHost))]
public sealed class DownloadStoreTests
{
    private static readonly DateOnly Day = new(2026, 1, 12);

    [Theory, AllDatabases]
    public async Task Add_BySeveralNodesAtOnce_AddsUp(DatabaseKind kind)
    {
        await using var one = await KernelHost.StartAsync(kind);
        await using var two = await KernelHost.JoinAsync(one.Database);
        var (tool, other) = (Guid.NewGuid(), Guid.NewGuid());
        DownloadStore[] nodes = [one.Get<DownloadStore>(), two.Get<DownloadStore>()];

        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(() => nodes[number % 2].AddAsync(
            new Dictionary<(CountedFile, DateOnly), DownloadChange>
            {
                [(new CountedFile(tool, ""), Day)] = new(2, 1),
                [(new CountedFile(tool, "a.pdf"), Day)] = new(1, 1),
                [(new CountedFile(other, ""), Day.AddDays(number % 2))] = new(1, 1),
            },
            TestContext.Current.CancellationToken))));

        var totals = await nodes[0].TotalsAsync(TestContext.Current.CancellationToken);
        Assert.Equal(new DownloadTotal(80, Day), totals[tool]);
        Assert.Equal(new DownloadTotal(40, Day), totals[other]);
    }

    [Theory, AllDatabases]
    public async Task Totals_DaysThatWereCountedEarlier_AreNotInThem(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var tool = Guid.NewGuid();
        var contexts = host.Get<IDbContextFactory<SiteDbContext>>();
        await using (var db = await contexts.CreateDbContextAsync(TestContext.Current.CancellationToken))
        {
            db.Add(new ToolDownloadRow { Tool = tool, Day = Day.AddDays(-3), Count = 900 });
            db.Add(new ToolDownloadRow { Tool = tool, Day = Day, Count = 7, UniqueCount = 5 });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var totals = await host.Get<DownloadStore>().TotalsAsync(TestContext.Current.CancellationToken);

        Assert.Equal(new DownloadTotal(7, Day), totals[tool]);
    }
}
