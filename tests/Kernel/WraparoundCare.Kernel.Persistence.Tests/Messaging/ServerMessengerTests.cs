using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Sync;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Messaging;

public sealed class ServerMessengerTests
{
    [Fact]
    public async Task QueueRefresh_Payload_RunsTheInternalPartFirst()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        var refresher = new RecordingRefresher();

        host.Get<IServerMessenger>().QueueRefresh(refresher, ["a"]);

        Assert.Equal(["internal a", "refresh a"], refresher.Calls);
    }

    [Fact]
    public async Task QueueRefresh_PayloadOfAnotherKind_IsRefused()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);

        Assert.Throws<InvalidOperationException>(() => host.Get<IServerMessenger>().QueueRefresh(new RecordingRefresher(), [1.5]));
    }

    [Fact]
    public async Task Handlers_OfTheDistributedCache_AreAllRegisteredOnce()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);

        var saved = ((IEnumerable<INotificationHandler<LanguageSavedNotification>>)host.Services.GetService(
            typeof(IEnumerable<INotificationHandler<LanguageSavedNotification>>))!).OfType<IDistributedCacheNotificationHandler>();
        var changed = ((IEnumerable<INotificationHandler<ContentTreeChangeNotification>>)host.Services.GetService(
            typeof(IEnumerable<INotificationHandler<ContentTreeChangeNotification>>))!)
            .OfType<ContentTreeChangeDistributedCacheNotificationHandler>();

        Assert.Single(saved);
        Assert.Single(changed);
    }

    private sealed class RecordingRefresher : IPayloadCacheRefresher<string>
    {
        public List<string> Calls { get; } = [];

        public Guid RefresherUniqueId { get; } = Guid.NewGuid();

        public string Name => nameof(RecordingRefresher);

        public void RefreshInternal(string[] payloads) => Calls.Add("internal " + string.Join(',', payloads));

        public void Refresh(string[] payloads) => Calls.Add("refresh " + string.Join(',', payloads));

        public void Refresh(string json) => throw new NotSupportedException();

        public void RefreshAll() => throw new NotSupportedException();

        public void Refresh(int id) => throw new NotSupportedException();

        public void Refresh(Guid id) => throw new NotSupportedException();

        public void Remove(int id) => throw new NotSupportedException();
    }
}
