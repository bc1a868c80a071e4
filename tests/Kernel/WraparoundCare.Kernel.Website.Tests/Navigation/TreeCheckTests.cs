using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Services.Navigation;
using WraparoundCare.Kernel.Website.Navigation;
using WraparoundCare.Kernel.Website.PublishedCache;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Time;

namespace WraparoundCare.Kernel.Website.Tests.Navigation;

public sealed class TreeCheckTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly Lines _log = new();

    [Theory, AllDatabases]
    public async Task Run_MemoryThatIsNotTheDatabase_IsReadAnewWithALogLine(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await NodeSite.CreateTypeAsync(host.Services);
        var page = NodeSite.Publish(host.Services, "Pagina");
        var tree = host.Get<DocumentTree>();
        tree.Change(_ => ContentTree.Empty);
        var generation = host.Get<PublishedSnapshotStore>().Generation;

        await RunAsync(host, meanwhile: () => { });

        Assert.Empty(tree.Differences());
        Assert.True(host.Get<IPublishStatusQueryService>().IsDocumentPublishedInAnyCulture(page.Key));
        Assert.True(host.Get<PublishedSnapshotStore>().Generation > generation);
        Assert.Contains($"{page.Key}: absent", Assert.Single(_log.Written), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_MessageUnderWay_SaysNothing()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        await NodeSite.CreateTypeAsync(host.Services);
        var page = NodeSite.Publish(host.Services, "Pagina");
        var tree = host.Get<DocumentTree>();
        tree.Change(_ => ContentTree.Empty);

        await RunAsync(host, meanwhile: () => tree.RenewPlace(page.Key));

        Assert.Empty(tree.Differences());
        Assert.Empty(_log.Written);
    }

    [Fact]
    public async Task Run_MemoryThatIsTheDatabase_SaysNothing()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        await NodeSite.CreateTypeAsync(host.Services);
        NodeSite.Publish(host.Services, "Pagina");
        var before = host.Get<DocumentTree>().Current;

        await Check(host).RunAsync(_clock.GetUtcNow().UtcDateTime, TestContext.Current.CancellationToken);

        Assert.Same(before, host.Get<DocumentTree>().Current);
        Assert.Empty(_log.Written);
    }

    private async Task RunAsync(KernelHost host, Action meanwhile)
    {
        var run = Check(host).RunAsync(_clock.GetUtcNow().UtcDateTime, TestContext.Current.CancellationToken);
        meanwhile();
        _clock.Advance(TreeCheck.Patience);
        await run;
    }

    private TreeCheck Check(KernelHost host) => new(host.Get<DocumentTree>(), host.Get<MediaTree>(), _clock, _log);

    private sealed class Lines : ILogger<TreeCheck>
    {
        public List<string> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Add(formatter(state, exception));
    }
}
