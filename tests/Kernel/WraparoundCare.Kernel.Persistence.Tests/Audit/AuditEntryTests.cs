using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Audit;

public sealed class AuditEntryTests(KernelHosts hosts) : IClassFixture<KernelHosts>
{
    private static readonly DateTime Moment = new(2026, 5, 4, 3, 2, 1, DateTimeKind.Utc);

    [Theory, AllDatabases]
    public async Task Write_Entry_IsReadAfterARestart(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var written = await WriteAsync(host, Moment, "umbraco/user/sign-in");

        await host.RestartAsync();

        using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        var read = host.Get<IAuditEntryRepository>().Get(written.Id)!;
        Assert.Equal((Moment, DateTimeKind.Utc), (read.EventDate, read.EventDate.Kind));
        Assert.Equal(
            (written.PerformingUserId, written.PerformingUserKey, "door Vera", "127.0.0.1", "umbraco/user/sign-in", "aangemeld"),
            (read.PerformingUserId, read.PerformingUserKey, read.PerformingDetails, read.PerformingIp, read.EventType, read.EventDetails));
    }

    [Theory, AllDatabases]
    public async Task GetPage_Entries_ComeNewestFirst(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        foreach (var day in new[] { 0, 2, 1 })
        {
            await WriteAsync(host, Moment.AddDays(day), $"umbraco/day-{day}");
        }

        using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        var page = host.Get<IAuditEntryRepository>().GetPage(0, 2, out var total).ToList();

        Assert.Equal(3, total);
        Assert.Equal(["umbraco/day-2", "umbraco/day-1"], page.Select(entry => entry.EventType));
    }

    [Theory, AllDatabases]
    public async Task Save_EntryAgain_IsRefused(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var entry = await WriteAsync(host, Moment, "umbraco/user/sign-in");
        using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);

        Assert.Throws<NotSupportedException>(() => host.Get<IAuditEntryRepository>().Save(entry));
        Assert.Throws<NotSupportedException>(() => host.Get<IAuditEntryRepository>().Delete(entry));
    }

    private static Task<IAuditEntry> WriteAsync(KernelHost host, DateTime moment, string type) => host.Get<IAuditEntryService>().WriteAsync(
        Constants.Security.SuperUserKey, "door Vera", "127.0.0.1", moment, null, null, type, "aangemeld");
}
