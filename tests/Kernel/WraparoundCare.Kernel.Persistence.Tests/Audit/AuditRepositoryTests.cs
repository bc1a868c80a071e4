using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Audit;

public sealed class AuditRepositoryTests
{
    private static readonly DateTime Start = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    [Theory, AllDatabases]
    public async Task GetItemsByEntity_Paged_GivesNewestFirstAndTheTotal(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        Save(host, 7, AuditType.New, 0);
        Save(host, 7, AuditType.Save, 1);
        Save(host, 7, AuditType.Publish, 2);
        Save(host, 8, AuditType.New, 3);

        var page = await host.Get<IAuditService>().GetItemsByEntityAsync(7, 0, 2);

        Assert.Equal(3, page.Total);
        Assert.Equal([AuditType.Publish, AuditType.Save], page.Items.Select(item => item.AuditType));
        Assert.All(page.Items, item => Assert.Equal(7, item.Id));
    }

    [Theory, AllDatabases]
    public async Task GetItemsByEntity_FilteredByType_GivesOnlyThose(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        Save(host, 7, AuditType.New, 0);
        Save(host, 7, AuditType.Save, 1);

        var page = await host.Get<IAuditService>().GetItemsByEntityAsync(7, 0, 10, Direction.Ascending, [AuditType.Save]);

        var item = Assert.Single(page.Items);
        Assert.Equal(
            (AuditType.Save, "Document", "toelichting", Start.AddMinutes(1)),
            (item.AuditType, item.EntityType, item.Comment, item.CreateDate));
    }

    [Theory, AllDatabases]
    public async Task Save_CommentTooLong_IsShortened(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);

        Save(host, 7, AuditType.Custom, 0, new string('x', 5000));

        var page = await host.Get<IAuditService>().GetItemsByEntityAsync(7, 0, 10);
        Assert.Equal(4000, Assert.Single(page.Items).Comment!.Length);
    }

    [Theory, AllDatabases]
    public async Task CleanLogs_OldItems_RemovesOnlyOpenAndSystem(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        Save(host, 7, AuditType.Open, 0);
        Save(host, 7, AuditType.Publish, 0);

        await host.Get<IAuditService>().CleanLogsAsync(1);

        var page = await host.Get<IAuditService>().GetItemsByEntityAsync(7, 0, 10);
        Assert.Equal(AuditType.Publish, Assert.Single(page.Items).AuditType);
    }

    private static void Save(KernelHost host, int entity, AuditType type, int minute, string comment = "toelichting")
    {
        using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope();
        host.Get<IAuditRepository>().Save(new AuditItem(entity, type, -1, "Document", comment, null, Start.AddMinutes(minute)));
        scope.Complete();
    }
}
