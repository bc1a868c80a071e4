using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.ContentVersions;

public sealed class DocumentVersionTests
{
    [Theory, AllDatabases]
    public async Task Rollback_OlderVersion_BringsItsValuesBackAsTheDraft(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = await DocumentBuilders.PublishedAsync(host, "een");
        var document = service.GetRootContent().Single();
        var old = document.PublishedVersionId;
        document.SetValue("text", "twee");
        document.Name = "B";
        service.Save(document);
        service.Publish(document, ["*"]);

        var result = service.Rollback(document.Id, old);

        Assert.True(result.Success);
        var read = service.GetById(document.Id)!;
        Assert.Equal("een", read.GetValue("text"));
        Assert.Equal("A", read.Name);
        Assert.Equal("twee", read.GetValue("text", published: true));
        Assert.True(read.Edited);
    }

    [Theory, AllDatabases]
    public async Task DeleteVersions_AllOfThem_KeepsTheDraftAndThePublishedOne(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = await DocumentBuilders.PublishedAsync(host, "een");
        var document = service.GetRootContent().Single();
        service.Publish(document, ["*"]);
        service.Publish(document, ["*"]);

        service.DeleteVersions(document.Id, document.UpdateDate.AddYears(1));

        Assert.Equal([document.VersionId, document.PublishedVersionId], service.GetVersionIds(document.Id, 10));
        Assert.Equal("een", service.GetById(document.Id)!.GetValue("text", published: true));
    }

    [Theory, AllDatabases]
    public async Task GetDocumentVersionsEligibleForCleanup_KeptVersion_IsLeftOut(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = await DocumentBuilders.PublishedAsync(host, "een");
        var document = service.GetRootContent().Single();
        var kept = document.PublishedVersionId;
        service.Publish(document, ["*"]);
        var eligible = document.PublishedVersionId;
        service.Publish(document, ["*"]);
        var repository = host.Get<IDocumentVersionRepository>();

        using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        repository.SetPreventCleanup(kept, true);
        var found = repository.GetDocumentVersionsEligibleForCleanup(document.UpdateDate.AddYears(1), 10);
        var page = repository.GetPagedItemsByContentId(document.Id, 0, 2, out var total).ToList();

        Assert.Equal([eligible], found.Select(meta => meta.VersionId));
        Assert.True(repository.Get(kept)!.PreventCleanup);
        Assert.Equal(4, total);
        Assert.True(page[0].CurrentDraftVersion && page[1].CurrentPublishedVersion);
        repository.DeleteVersions([eligible, document.VersionId]);
        Assert.Equal(3, service.GetVersionIds(document.Id, 10).Count());
    }
}
