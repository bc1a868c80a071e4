using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.KeyValues;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Scoping;

/// <summary>What the kernel's services take for granted about scopes; done otherwise, nothing fails and data is wrong.</summary>
public sealed class ScopeContractTests(KernelHosts hosts) : IClassFixture<KernelHosts>
{
    private readonly string kept = Unique.Name("kept");

    [Theory, AllDatabases]
    public async Task Dispose_AutoComplete_Commits(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);

        using (Scopes(host).CreateCoreScope(autoComplete: true))
        {
            Write(host, kept);
        }

        Assert.Equal(1, await CountAsync(host, kept));
    }

    [Theory, AllDatabases]
    public async Task Dispose_RootNotCompletedAroundACompletedScope_RollsBack(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);

        using (Scopes(host).CreateCoreScope())
        {
            using var nested = Scopes(host).CreateCoreScope();
            Write(host, "lost");
            nested.Complete();
        }

        Assert.Equal(0, await CountAsync(host, "lost"));
    }

    [Theory, AllDatabases]
    public async Task CreateCoreScope_Nested_SharesContextAndDatabase(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        Assert.Null(Scopes(host).Context);

        using var root = Scopes(host).CreateCoreScope(autoComplete: true);
        var (context, db) = (Scopes(host).Context, Current(host).Db);
        using (Scopes(host).CreateCoreScope(autoComplete: true))
        {
            Assert.Same(context, Scopes(host).Context);
            Assert.Same(db, Current(host).Db);
        }

        Assert.NotNull(context);
        Assert.Same(context, Scopes(host).Context);
    }

    [Theory, AllDatabases]
    public async Task CreateCoreScope_NestedWithAPublisherOfItsOwn_IsRefused(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        using var root = Scopes(host).CreateCoreScope(autoComplete: true);

        Assert.ThrowsAny<ArgumentException>(() => Scopes(host).CreateCoreScope(
            scopedNotificationPublisher: new ScopedNotificationPublisher(host.Get<IEventAggregator>())));
        Assert.NotNull(Scopes(host).Context);
    }

    [Theory, AllDatabases]
    public async Task Enlist_SameKeyAgain_GivesTheFirstAndRunsItOnce(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var ran = new List<string>();

        using (var scope = Scopes(host).CreateCoreScope())
        {
            var context = Scopes(host).Context!;
            var first = context.Enlist("things", () => new List<string>(), (completed, item) => ran.Add($"{completed} {item!.Count}"));
            var second = context.Enlist<List<string>>(
                "things", () => throw new InvalidOperationException("made twice"), (_, _) => ran.Add("twice"));
            second!.Add("a");
            Assert.Same(first, second);
            Assert.Same(first, context.GetEnlisted<List<string>>("things"));
            Assert.Empty(ran);
            scope.Complete();
        }

        Assert.Equal(["True 1"], ran);
    }

    [Theory, AllDatabases]
    public async Task Enlist_ScopeThatRollsBack_IsTold(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var ran = new List<bool>();

        using (Scopes(host).CreateCoreScope())
        {
            Scopes(host).Context!.Enlist("end", ran.Add);
        }

        Assert.Equal([false], ran);
    }

    [Theory, AllDatabases]
    public async Task Enlist_HandlerOfANotificationFails_StillRunsAfterTheCommit(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var ran = new List<bool>();

        Assert.Throws<InvalidOperationException>(() =>
        {
            using var scope = Scopes(host).CreateCoreScope(scopedNotificationPublisher: new FailingPublisher(host.Get<IEventAggregator>()));
            scope.Notifications.Publish(new UmbracoApplicationStartedNotification(isRestarting: false));
            Scopes(host).Context!.Enlist("end", ran.Add);
            Write(host, kept);
            scope.Complete();
        });

        Assert.Equal([true], ran);
        Assert.Equal(1, await CountAsync(host, kept));
        Assert.Null(Scopes(host).Context);
    }

    [Theory, AllDatabases]
    public async Task Publish_ScopeThatRollsBack_TellsNobody(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var publisher = new CountingPublisher(host.Get<IEventAggregator>());

        using (var scope = Scopes(host).CreateCoreScope(scopedNotificationPublisher: publisher))
        {
            scope.Notifications.Publish(new UmbracoApplicationStartedNotification(isRestarting: false));
        }

        Assert.Equal(0, publisher.Sent);
        using (var scope = Scopes(host).CreateCoreScope(scopedNotificationPublisher: publisher))
        {
            scope.Notifications.Publish(new UmbracoApplicationStartedNotification(isRestarting: false));
            Assert.Equal(0, publisher.Sent);
            scope.Complete();
        }

        Assert.Equal(1, publisher.Sent);
    }

    // Nobody takes the locks that were asked for, unless the first use of the database does.
    [Theory, AllDatabases]
    public async Task WriteLock_AskedFor_IsTakenAtTheFirstUseOfTheDatabase(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        using var log = new CommandLog();
        using var scope = Scopes(host).CreateCoreScope(autoComplete: true);

        scope.WriteLock(Constants.Locks.KeyValues);
        var asked = Current(host).HasTransaction;
        _ = host.Get<IKeyValueRepository>().Get("nothing");

        Assert.False(asked);
        Assert.True(Current(host).HasTransaction);
        Assert.Equal(
            kind == DatabaseKind.PostgreSql,
            log.Commands.Any(command => command.Contains("pg_advisory_xact_lock", StringComparison.Ordinal)));
    }

    [Theory, AllDatabases]
    public async Task WriteLock_InANestedScope_IsHeldByTheRoot(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        using var root = Scopes(host).CreateCoreScope(autoComplete: true);

        using (var nested = Scopes(host).CreateCoreScope(autoComplete: true))
        {
            nested.WriteLock(Constants.Locks.KeyValues);
            _ = host.Get<IKeyValueRepository>().Get("nothing");
        }

        Assert.True(Current(host).HasTransaction);
    }

    // On SQLite a transaction takes the only writer slot, so a page that reads would keep everybody from writing.
    [Theory, AllDatabases]
    public async Task Read_WhileAnotherHasWritten_DoesNotWait(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        using var writer = Scopes(host).CreateCoreScope();
        Write(host, "unfinished");
        Task<bool> reading;

        using (ExecutionContext.SuppressFlow())
        {
            reading = Task.Run(
                () =>
                {
                    using var scope = Scopes(host).CreateCoreScope(autoComplete: true);
                    scope.ReadLock(Constants.Locks.ContentTree);
                    return Current(host).Db.Set<KeyValueRow>().Any(row => row.Key == "unfinished");
                },
                TestContext.Current.CancellationToken);
        }

        Assert.False(await reading);
    }

    [Theory, AllDatabases]
    public async Task SaveChanges_InATransaction_ForgetsWhatIsSaved(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        using var scope = Scopes(host).CreateCoreScope();

        Write(host, "saved");

        // Otherwise each save compares all rows of the transaction once more.
        Assert.Empty(Current(host).Db.ChangeTracker.Entries());
        Assert.Equal("x", Current(host).Db.Set<KeyValueRow>().Single(row => row.Key == "saved").Value);
    }

    [Theory, AllDatabases]
    public async Task Dispose_InsideAnAwaitedCall_LeavesTheCallerItsOwnScope(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        using (var root = Scopes(host).CreateCoreScope())
        {
            var context = Scopes(host).Context;
            await WriteInAScopeAsync(host, "nested");
            Assert.Same(context, Scopes(host).Context);
            root.Complete();
        }

        await WriteInAScopeAsync(host, "alone");

        Assert.Null(Scopes(host).Context);
        Assert.Equal(1, await CountAsync(host, "nested"));
        Assert.Equal(1, await CountAsync(host, "alone"));
    }

    private static ICoreScopeProvider Scopes(KernelHost host) => host.Get<ICoreScopeProvider>();

    private static UnitOfWork Current(KernelHost host) => host.Get<ICurrentUnitOfWork>().Required;

    private static void Write(KernelHost host, string key) =>
        host.Get<IKeyValueRepository>().Save(new KeyValue { Identifier = key, Value = "x", UpdateDate = DateTime.UnixEpoch });

    private static async Task WriteInAScopeAsync(KernelHost host, string key)
    {
        using var scope = Scopes(host).CreateCoreScope();
        await Task.Yield();
        Write(host, key);
        scope.Complete();
    }

    private static async Task<long> CountAsync(KernelHost host, string key) =>
        (await Rows.CountAsync(host, $"key_value WHERE key = '{key}'"))[0];

    private sealed class FailingPublisher(IEventAggregator events) : ScopedNotificationPublisher(events)
    {
        protected override void PublishScopedNotifications(IList<INotification> notifications) =>
            throw new InvalidOperationException("a handler failed");
    }

    private sealed class CountingPublisher(IEventAggregator events) : ScopedNotificationPublisher(events)
    {
        public int Sent { get; private set; }

        protected override void PublishScopedNotifications(IList<INotification> notifications) => Sent += notifications.Count;
    }
}
