using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Servers;

public sealed class ServerTests
{
    private static readonly DateTime Long = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Never = new(2126, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Theory, AllDatabases]
    public async Task DeactiveStale_ServerThatIsSilent_IsNoLongerActive(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        Save(host, "stil", Long);
        Save(host, "levend", Never);

        using (var scope = host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true))
        {
            host.Get<IServerRegistrationRepository>().DeactiveStaleServers(TimeSpan.FromMinutes(2));
        }

        await host.RestartAsync();
        using var reading = host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        Assert.Equal(
            [("stil", false, false), ("levend", true, true)],
            host.Get<IServerRegistrationRepository>()
                .GetMany()
                .Select(server => (server.ServerIdentity!, server.IsActive, server.IsSchedulingPublisher)));
    }

    [Theory, AllDatabases]
    public async Task Save_LastSyncedIds_AreKeptForThisMachine(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        using (var scope = host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true))
        {
            var repository = host.Get<ILastSyncedRepository>();
            await repository.SaveInternalIdAsync(4);
            await repository.SaveExternalIdAsync(7);
            await repository.SaveInternalIdAsync(5);
        }

        await host.RestartAsync();
        using var reading = host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        var read = host.Get<ILastSyncedRepository>();
        Assert.Equal((5, 7), (await read.GetInternalIdAsync(), await read.GetExternalIdAsync()));
        await read.DeleteEntriesOlderThanAsync(Never);
        Assert.Null(await read.GetInternalIdAsync());
    }

    private static void Save(KernelHost host, string identity, DateTime accessed)
    {
        using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        host.Get<IServerRegistrationRepository>().Save(new ServerRegistration("https://example.org", identity, Long)
        {
            Accessed = accessed,
            IsActive = true,
            IsSchedulingPublisher = true,
        });
    }
}
