using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Sync;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Durability.Tests.SiteNodes;

public sealed class ServerPresenceTests
{
    private const string MissedAtOnce = "--Umbraco:CMS:Global:DatabaseServerRegistrar:StaleServerTimeout=00:00:00";

    [Fact]
    public async Task Touch_OnSqlite_ElectsNobody()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);

        Assert.Equal(ServerRole.Single, host.Get<IServerRoleAccessor>().CurrentServerRole);
    }

    [Fact]
    public async Task Touch_SeveralNodes_ElectsOneAndAnotherWhenItStops()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.PostgreSql);
        await using var first = await NodeProcess.StartAsync(host.Database);
        Assert.Equal("\"Single\"", await first.AskAsync("touch"));
        await using var second = await NodeProcess.StartAsync(host.Database);

        Assert.Equal("\"Subscriber\"", await second.AskAsync("touch"));
        Assert.Equal("\"SchedulingPublisher\"", await first.AskAsync("touch"));

        await first.StopAsync();
        Assert.Equal("\"Single\"", await second.AskAsync("touch"));
    }

    [Fact]
    public async Task Touch_ElectedNodeThatDied_IsReplaced()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.PostgreSql);
        await using var first = await NodeProcess.StartAsync(host.Database);
        await using var second = await NodeProcess.StartAsync(host.Database, MissedAtOnce);

        await first.KillAsync();
        Assert.Equal("\"Single\"", await second.AskAsync("touch"));
    }

    [Fact]
    public async Task ScheduledPublishing_OnSeveralNodes_IsDoneOnce()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.PostgreSql);
        await NodeSite.CreateTypeAsync(host.Services);
        const string EverySecond = "--Umbraco:CMS:ScheduledPublishing:Period=00:00:01";
        await using var first = await NodeProcess.StartAsync(host.Database, EverySecond);
        await using var second = await NodeProcess.StartAsync(host.Database, EverySecond);

        var documents = Enumerable.Range(0, 5).Select(number => Schedule(host, $"Gepland {number}")).ToList();

        await first.UntilAsync(IsPublished);
        await second.UntilAsync(IsPublished);
        foreach (var document in documents)
        {
            var published = await host.Get<IAuditService>().GetItemsByKeyAsync(document.Key, UmbracoObjectTypes.Document, 0, 100);
            Assert.Single(published.Items, item => item.AuditType == AuditType.Publish);
        }

        bool IsPublished(IReadOnlyList<string> state) =>
            state.Count(line => line.Contains("published:True", StringComparison.Ordinal)) == documents.Count;
    }

    private static IContent Schedule(KernelHost host, string name)
    {
        var contents = host.Get<IContentService>();
        var document = contents.Create(name, Constants.System.Root, NodeSite.Type);
        var at = TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(2);
        Assert.True(contents.Save(document, contentSchedule: ContentScheduleCollection.CreateWithEntry(at, null)).Success);
        return document;
    }
}
