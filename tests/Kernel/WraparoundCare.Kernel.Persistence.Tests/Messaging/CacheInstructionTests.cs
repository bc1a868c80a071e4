using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Messaging;

public sealed class CacheInstructionTests
{
    [Fact]
    public async Task Commit_OfAChange_StoresOneInstructionWithIt()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.PostgreSql);
        await NodeSite.CreateTypeAsync(host.Services);
        var before = Stored(host).Count;

        Assert.True(host.Get<IContentService>().Save(host.Get<IContentService>().Create("Pagina", -1, NodeSite.Type)).Success);

        var instruction = Assert.Single(Stored(host)[before..]);
        Assert.Contains(ContentCacheRefresher.UniqueId.ToString(), instruction.Instructions, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Rollback_OfAChange_StoresNothing()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.PostgreSql);
        await NodeSite.CreateTypeAsync(host.Services);
        var before = Stored(host).Count;

        using (host.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            NodeSite.Publish(host.Services, "Verloren");
        }

        Assert.Equal(before, Stored(host).Count);
    }

    [Fact]
    public async Task Commit_OnSqlite_StoresNothing()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        await NodeSite.CreateTypeAsync(host.Services);

        NodeSite.Publish(host.Services, "Alleen");

        Assert.Empty(Stored(host));
    }

    [Fact]
    public async Task Refresh_SentWithoutAScope_IsStoredAndDelivered()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.PostgreSql);
        var before = Stored(host).Count;

        host.Get<DistributedCache>().RefreshAll(PublicAccessCacheRefresher.UniqueId);

        var instruction = Assert.Single(Stored(host)[before..]);
        Assert.Contains(PublicAccessCacheRefresher.UniqueId.ToString(), instruction.Instructions, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Refresh_SentInAScopeThatRollsBack_IsNeitherStoredNorDelivered()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.PostgreSql);
        var before = Stored(host).Count;

        using (host.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            host.Get<DistributedCache>().RefreshAll(PublicAccessCacheRefresher.UniqueId);
        }

        Assert.Equal(before, Stored(host).Count);
    }

    [Fact]
    public async Task Add_WhileAnotherTransactionHoldsALowerNumber_WaitsForIt()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.PostgreSql);
        var first = host.Get<UnitOfWorkFactory>().Create();
        first.BeginWrite();
        first.Db.Database.ExecuteSql($"SELECT pg_advisory_xact_lock({7_266_814L})");

        var second = Task.Run(
            () => host.Get<DistributedCache>().RefreshAll(PublicAccessCacheRefresher.UniqueId), TestContext.Current.CancellationToken);
        await Waiting(host, 1);
        Assert.False(second.IsCompleted);

        first.Commit();
        first.Dispose();
        await second;
    }

    [Fact]
    public async Task Prune_OldInstructions_KeepsTheNewest()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.PostgreSql);
        host.Get<DistributedCache>().RefreshAll(PublicAccessCacheRefresher.UniqueId);
        host.Get<DistributedCache>().RefreshAll(PublicAccessCacheRefresher.UniqueId);
        var newest = Stored(host)[^1].Id;

        using (var scope = host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true))
        {
            host.Get<ICacheInstructionRepository>().DeleteInstructionsOlderThan(new DateTime(2126, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        Assert.Equal(newest, Assert.Single(Stored(host)).Id);
    }

    private static List<CacheInstruction> Stored(KernelHost host)
    {
        using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        return [.. host.Get<ICacheInstructionRepository>().GetPendingInstructions(0, int.MaxValue)];
    }

    private static async Task Waiting(KernelHost host, int count)
    {
        await using var db = await host.Get<IDbContextFactory<SiteDbContext>>().CreateDbContextAsync();
        while (await db.Database.SqlQueryRaw<int>(
            "SELECT COUNT(*)::int AS \"Value\" FROM pg_locks WHERE locktype = 'advisory' AND NOT granted").SingleAsync() < count)
        {
            await Task.Yield();
        }
    }
}
