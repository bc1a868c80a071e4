using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Querying;
using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Kernel.Persistence.Tests.Scoping;

public sealed class KernelScopeTests
{
    [Theory, AllDatabases]
    public async Task Dispose_Completed_Commits(DatabaseKind kind)
    {
        await using var host = await MigratedAsync(kind);

        using (var scope = Scopes(host).CreateCoreScope())
        {
            Add(host, "kept");
            scope.Complete();
        }

        Assert.Equal(["kept"], Names(host));
    }

    [Theory, AllDatabases]
    public async Task Dispose_NotCompleted_RollsBack(DatabaseKind kind)
    {
        await using var host = await MigratedAsync(kind);

        using (Scopes(host).CreateCoreScope())
        {
            Add(host, "lost");
        }

        Assert.Empty(Names(host));
    }

    [Theory, AllDatabases]
    public async Task Dispose_NestedScopeNotCompleted_RollsBackTheRoot(DatabaseKind kind)
    {
        await using var host = await MigratedAsync(kind);

        using (var root = Scopes(host).CreateCoreScope())
        {
            Add(host, "outer");
            using (Scopes(host).CreateCoreScope())
            {
                Add(host, "inner");
            }

            root.Complete();
        }

        Assert.Empty(Names(host));
    }

    [Theory, AllDatabases]
    public async Task ExecuteUpdate_NotCompleted_RollsBack(DatabaseKind kind)
    {
        await using var host = await MigratedAsync(kind);
        using (var scope = Scopes(host).CreateCoreScope())
        {
            Add(host, "before");
            scope.Complete();
        }

        using (Scopes(host).CreateCoreScope())
        {
            Current(host).Db.Set<NodeRow>()
                .Where(node => node.Name == "before")
                .ExecuteUpdate(set => set.SetProperty(node => node.Name, "after"));
        }

        Assert.Equal(["before"], Names(host));
    }

    [Theory, AllDatabases]
    public async Task ReadLock_OnlyReading_BeginsNoTransaction(DatabaseKind kind)
    {
        await using var host = await MigratedAsync(kind);

        using var scope = Scopes(host).CreateCoreScope(autoComplete: true);
        scope.ReadLock(Constants.Locks.ContentTree);
        _ = Current(host).Db.Set<NodeRow>().Count();

        Assert.False(Current(host).HasTransaction);
    }

    [Theory, AllDatabases]
    public async Task WriteLock_HeldByAnother_WaitsForItsCommit(DatabaseKind kind)
    {
        await using var host = await MigratedAsync(kind);
        using var firstHolds = new SemaphoreSlim(0);
        using var secondStarts = new SemaphoreSlim(0);

        var first = Task.Run(
            async () =>
            {
                using var scope = Scopes(host).CreateCoreScope();
                scope.EagerWriteLock(Constants.Locks.ContentTree);
                firstHolds.Release();
                await secondStarts.WaitAsync(TestContext.Current.CancellationToken);
                Add(host, "first");
                scope.Complete();
            },
            TestContext.Current.CancellationToken);
        await firstHolds.WaitAsync(TestContext.Current.CancellationToken);
        var second = Task.Run(
            () =>
            {
                using var scope = Scopes(host).CreateCoreScope();
                secondStarts.Release();
                scope.EagerWriteLock(Constants.Locks.ContentTree);
                var seen = Current(host).Db.Set<NodeRow>().Any(node => node.Name == "first");
                scope.Complete();
                return seen;
            },
            TestContext.Current.CancellationToken);
        await first;

        Assert.True(await second);
    }

    [Theory, AllDatabases]
    public async Task CreateCoreScope_InParallelTasks_KeepsThemApart(DatabaseKind kind)
    {
        await using var host = await MigratedAsync(kind);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
        {
            for (var n = 0; n < 5; n++)
            {
                using var scope = Scopes(host).CreateCoreScope();
                scope.WriteLock(Constants.Locks.ContentTree);
                Add(host, $"{i}-{n}");
                if (n % 2 == 0)
                {
                    scope.Complete();
                }
            }
        })));

        Assert.Equal(24, Names(host).Count);
    }

    [Theory, AllDatabases]
    public async Task Query_TextConditions_IgnoreCaseAndTakeWildcardsLiterally(DatabaseKind kind)
    {
        await using var host = await MigratedAsync(kind);
        using (var scope = Scopes(host).CreateCoreScope())
        {
            Add(host, "Gezinsplan 100%", "gezinsplan 100 procent", "Anders");
            scope.Complete();
        }

        Assert.Equal(["Gezinsplan 100%"], Find(host, query => query.Where(x => x.Name!.Contains("PLAN 100%"))));
        Assert.Equal(2, Find(host, query => query.Where(x => x.Name!.StartsWith("gezin"))).Count);
        Assert.Equal(2, Find(host, query => query.WhereIn(x => x.Name!, new[] { "Anders", "Gezinsplan 100%" })).Count);
        Assert.Equal(
            ["Anders"], Find(host, query => query.WhereNotIn(x => x.Name!, new[] { "gezinsplan 100 procent", "Gezinsplan 100%" })));
        Assert.Equal(2, Find(host, query => query.WhereAny([x => x.Name == "Anders", x => x.Name == "Gezinsplan 100%"])).Count);
        Assert.Equal(3, Find(host, query => query.Where(x => x.Path.StartsWith("-1,"))).Count);
        Assert.Empty(Find(host, query => query.Where(x => x.Path.StartsWith("-1,5"))));
    }

    private static List<string> Find(DatabaseHost host, Func<IQuery<IUmbracoEntity>, IQuery<IUmbracoEntity>> condition)
    {
        using var scope = Scopes(host).CreateCoreScope(autoComplete: true);
        var query = condition(Scopes(host).CreateQuery<IUmbracoEntity>());
        return [.. Current(host).Db.Set<NodeRow>().Where(node => node.ObjectType == Constants.ObjectTypes.Document)
            .Matching(query).Select(node => node.Name!).OrderBy(name => name)];
    }

    private static async Task<DatabaseHost> MigratedAsync(DatabaseKind kind)
    {
        var host = await DatabaseHost.CreateAsync(kind);
        host.Migrator.Migrate();
        return host;
    }

    private static ICoreScopeProvider Scopes(DatabaseHost host) => host.Get<ICoreScopeProvider>();

    private static UnitOfWork Current(DatabaseHost host) => host.Get<ICurrentUnitOfWork>().Required;

    private static void Add(DatabaseHost host, params string[] names)
    {
        var db = Current(host).Db;
        db.AddRange(names.Select(name => new NodeRow
        {
            Key = Guid.NewGuid(),
            ObjectType = Constants.ObjectTypes.Document,
            ParentId = -1,
            Level = 1,
            Path = "-1,9",
            Name = name,
        }));
        db.SaveChanges();
    }

    private static List<string> Names(DatabaseHost host)
    {
        using var db = host.Open();
        return [.. db.Set<NodeRow>().Where(node => node.ObjectType == Constants.ObjectTypes.Document).Select(node => node.Name!)];
    }
}
