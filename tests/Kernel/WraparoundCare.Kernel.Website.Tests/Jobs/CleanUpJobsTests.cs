using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Website.Jobs;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Website.Tests.Jobs;

public sealed class CleanUpJobsTests
{
    [Theory, AllDatabases]
    public async Task Run_OldVersions_GoByAgeAndNeverWithinTwoYears(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = await DocumentBuilders.PublishedAsync(host, "een");
        var document = service.GetRootContent().Single();
        service.Publish(document, ["*"]);
        service.Publish(document, ["*"]);
        service.Publish(document, ["*"]);
        var written = document.UpdateDate;

        var counts = new List<int>();
        foreach (var days in new[] { 0, 730, 733, 1826, 1829 })
        {
            await RunAsync<VersionCleanUp>(host, written.AddDays(days));
            counts.Add(service.GetVersionIds(document.Id, 100).Count());
        }

        Assert.Equal([5, 5, 3, 3, 2], counts);
        Assert.True(service.GetById(document.Id)!.Published);
    }

    [Theory, AllDatabases]
    public async Task Run_OldAuditRows_GoAfterTwoYears(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var now = host.Get<TimeProvider>().GetUtcNow().UtcDateTime;
        SaveAudit(host, now.AddDays(-735));
        SaveAudit(host, now.AddDays(-725));

        await RunAsync<AuditCleanUp>(host, now);

        Assert.Equal([1L], await Rows.CountAsync(host, "audit WHERE node_id = 7"));
    }

    [Fact]
    public async Task Run_UploadThatNobodyUsed_IsRemoved()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite, "--Umbraco:CMS:Runtime:TemporaryFileLifeTime=-00:01:00");
        var upload = new CreateTemporaryFileModel
        {
            Key = Guid.NewGuid(),
            FileName = "kaart.txt",
            OpenReadStream = () => new MemoryStream("inhoud"u8.ToArray()),
        };
        Assert.True((await host.Get<ITemporaryFileService>().CreateAsync(upload)).Success);

        await RunAsync<TemporaryFileCleanUp>(host, host.Get<TimeProvider>().GetUtcNow().UtcDateTime);

        Assert.Empty(Directory.GetDirectories(Path.Combine(host.Get<IHostingEnvironment>().LocalTempPath, "TemporaryFile")));
    }

    private static Task RunAsync<TJob>(KernelHost host, DateTime now)
        where TJob : Job => host.Get<IEnumerable<Job>>().OfType<TJob>().Single().RunAsync(now, TestContext.Current.CancellationToken);

    private static void SaveAudit(KernelHost host, DateTime created)
    {
        using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope();
        host.Get<IAuditRepository>().Save(new AuditItem(7, AuditType.Open, -1, "Document", null, null, created));
        scope.Complete();
    }
}
