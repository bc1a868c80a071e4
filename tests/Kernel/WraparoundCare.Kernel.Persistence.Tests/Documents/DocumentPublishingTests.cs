using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Documents;

public sealed class DocumentPublishingTests
{
    [Theory, AllDatabases]
    public async Task Publish_SavedDocument_KeepsThePublishedValuesWhileTheDraftGoesOn(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await new DocumentTypeBuilder(host.Services, "article").With("text").CreateAsync();
        var service = host.Get<IContentService>();
        var document = service.Create("A", Constants.System.Root, "article");
        document.SetValue("text", "gepubliceerd");
        service.Save(document);
        var draft = document.VersionId;

        var result = service.Publish(document, ["*"]);

        Assert.True(result.Success, result.Result.ToString());
        Assert.True(document.Published);
        Assert.False(document.Edited);
        Assert.Equal(draft, document.PublishedVersionId);
        Assert.NotEqual(draft, document.VersionId);
        Assert.Equal("A", document.PublishName);
        Assert.True(document.WasPropertyDirty("Published"));

        document.SetValue("text", "concept");
        service.Save(document);
        await host.RestartAsync();

        var read = host.Get<IContentService>().GetById(document.Id)!;
        Assert.Equal("concept", read.GetValue("text"));
        Assert.Equal("gepubliceerd", read.GetValue("text", published: true));
        Assert.True(read.Published && read.Edited);
        Assert.Equal(PublishedState.Published, read.PublishedState);
        Assert.Equal(document.PublishedVersionId, read.PublishedVersionId);
        Assert.Equal(document.PublishDate, read.PublishDate);
    }

    [Theory, AllDatabases]
    public async Task Save_DraftEqualToWhatIsPublished_IsNotEdited(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = await DocumentBuilders.PublishedAsync(host, "een");
        var document = service.GetRootContent().Single();

        document.SetValue("text", "twee");
        service.Save(document);
        var changed = document.Edited;
        document.SetValue("text", "een");
        service.Save(document);

        Assert.True(changed);
        Assert.False(document.Edited);
        Assert.False(service.GetById(document.Id)!.Edited);
        document.Name = "Andere naam";
        service.Save(document);
        Assert.True(service.GetById(document.Id)!.Edited);
    }

    [Theory, AllDatabases]
    public async Task Publish_Twice_LeavesOnePublishedVersionAndAHistory(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = await DocumentBuilders.PublishedAsync(host, "een");
        var document = service.GetRootContent().Single();
        document.SetValue("text", "twee");
        service.Save(document);

        service.Publish(document, ["*"]);

        var versions = service.GetVersions(document.Id).ToList();
        Assert.Equal(3, versions.Count);
        Assert.Equal(document.VersionId, versions[0].VersionId);
        Assert.Equal(["twee", "twee", "een"], versions.Select(version => version.GetValue("text")));
        Assert.Equal("twee", service.GetById(document.Id)!.GetValue("text", published: true));
        Assert.Equal(1, service.CountPublished());
    }

    [Theory, AllDatabases]
    public async Task Unpublish_PublishedDocument_ClearsEverythingAboutThePublication(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = await DocumentBuilders.PublishedAsync(host, "een");
        var document = service.GetRootContent().Single();

        var result = service.Unpublish(document);

        Assert.True(result.Success, result.Result.ToString());
        var read = service.GetById(document.Id)!;
        foreach (var content in new[] { document, read })
        {
            Assert.False(content.Published);
            Assert.True(content.Edited);
            Assert.Equal(0, content.PublishedVersionId);
            Assert.Null(content.PublishName);
            Assert.Null(content.PublishDate);
        }

        Assert.Equal("een", read.GetValue("text"));
        Assert.Null(read.GetValue("text", published: true));
        Assert.Equal(0, service.CountPublished());
    }

    [Theory, AllDatabases]
    public async Task Publish_InvalidDraft_KeepsWhatIsPublishedAndStaysEdited(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = await DocumentBuilders.PublishedAsync(host, "een");
        await RequireTextAsync(host);
        var document = service.GetRootContent().Single();
        document.SetValue("text", null);
        service.Save(document);

        var refused = service.Publish(document, ["*"]);
        document.SortOrder = 7;
        service.Save(document);

        Assert.Equal(PublishResultType.FailedPublishContentInvalid, refused.Result);
        var read = service.GetById(document.Id)!;
        Assert.True(read.Published && read.Edited && document.Edited);
        Assert.Equal("een", read.GetValue("text", published: true));
        Assert.Null(read.GetValue("text"));
    }

    [Theory, AllDatabases]
    public async Task Publish_ChildOfAnUnpublishedParent_IsRefused(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await new DocumentTypeBuilder(host.Services, "article").CreateAsync();
        var service = host.Get<IContentService>();
        var parent = service.CreateAndSave("A", Constants.System.Root, "article");
        var child = service.CreateAndSave("B", parent.Id, "article");

        var refused = service.Publish(child, ["*"]);
        service.Publish(parent, ["*"]);
        var accepted = service.Publish(service.GetById(child.Id)!, ["*"]);

        Assert.Equal(PublishResultType.FailedPublishPathNotPublished, refused.Result);
        Assert.True(accepted.Success);
        Assert.True(service.IsPathPublished(service.GetById(child.Id)!));
    }

    [Theory, AllDatabases]
    public async Task PublishBranch_UnpublishedTree_PublishesParentsBeforeChildren(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await new DocumentTypeBuilder(host.Services, "article").CreateAsync();
        var service = host.Get<IContentService>();
        var root = service.CreateAndSave("A", Constants.System.Root, "article");
        var child = service.CreateAndSave("B", root.Id, "article");
        service.CreateAndSave("C", child.Id, "article");

        var results = service.PublishBranch(service.GetById(root.Id)!, PublishBranchFilter.IncludeUnpublished, ["*"]).ToList();

        Assert.All(results, result => Assert.True(result.Success, result.Result.ToString()));
        Assert.Equal(3, service.CountPublished());
    }

    private static async Task RequireTextAsync(KernelHost host)
    {
        var types = host.Get<IContentTypeService>();
        var type = types.Get("article")!;
        type.PropertyTypes.Single().Mandatory = true;
        await types.UpdateAsync(type, Constants.Security.SuperUserKey);
    }
}
