using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Entities;

public sealed class EntityServiceTests
{
    [Theory, AllDatabases]
    public async Task Get_Document_HasWhatATreeShows(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (service, a, b, _) = await DocumentBuilders.ThreeLevelsAsync(host);
        service.Publish(service.GetById(a.Id)!, ["*"]);
        var entities = host.Get<IEntityService>();

        var slim = Assert.IsType<DocumentEntitySlim>(entities.Get(a.Key, UmbracoObjectTypes.Document));

        Assert.Equal((a.Id, a.Key, "A", a.Path), (slim.Id, slim.Key, slim.Name, slim.Path));
        Assert.True(slim.HasChildren && slim.Published && !slim.Edited);
        Assert.Equal(("article", "icon-document"), (slim.ContentTypeAlias, slim.ContentTypeIcon));
        Assert.Null(entities.Get(a.Key, UmbracoObjectTypes.Media));
        Assert.Equal(b.ParentId, entities.GetParent(b.Id)!.Id);
        Assert.Equal([a.Key, b.Key], entities.GetPathKeys(b));
        Assert.Equal(UmbracoObjectTypes.Document, entities.GetObjectType(a.Key));
        Assert.Equal(UmbracoObjectTypes.DocumentType, entities.GetObjectType(a.ContentType.Id));
    }

    [Theory, AllDatabases]
    public async Task GetPagedChildren_DocumentsAndTrash_AreKeptApart(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (service, a, _, _) = await DocumentBuilders.ThreeLevelsAsync(host);
        var entities = host.Get<IEntityService>();
        foreach (var name in new[] { "x", "y", "z" })
        {
            service.CreateAndSave(name, a.Id, "article");
        }

        service.MoveToRecycleBin(service.GetPagedChildren(a.Id, 0, 10, out _, null, null, null).Last());
        var page = entities.GetPagedChildren(a.Key, UmbracoObjectTypes.Document, 1, 1, out var total).ToList();
        var trash = entities
            .GetPagedTrashedChildren(Constants.System.RecycleBinContentKey, UmbracoObjectTypes.Document, 0, 10, out var trashed)
            .ToList();
        var none = entities.GetPagedChildren(a.Key, UmbracoObjectTypes.Document, 0, 0, out var counted);

        Assert.Equal(("x", 3L), (Assert.Single(page).Name, total));
        Assert.Equal(("z", 1L), (Assert.Single(trash).Name, trashed));
        Assert.Empty(none);
        Assert.Equal(3, counted);
        Assert.Equal(4, entities.GetPagedDescendants(a.Id, UmbracoObjectTypes.Document, 0, 10, out _).Count());
        Assert.Single(entities.GetRootEntities(UmbracoObjectTypes.Document));
    }

    [Theory, AllDatabases]
    public async Task GetSiblings_WindowAroundOne_TellsHowManyAreOutside(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await new DocumentTypeBuilder(host.Services, "article").CreateAsync();
        var service = host.Get<IContentService>();
        var keys = "abcdefg".Select(name => service.CreateAndSave(name.ToString(), Constants.System.Root, "article").Key).ToList();

        var window = host.Get<IEntityService>().GetSiblings(keys[3], [UmbracoObjectTypes.Document], 1, 2, out var before, out var after);

        Assert.Equal("cdef", string.Concat(window.Select(entity => entity.Name)));
        Assert.Equal((2L, 1L), (before, after));
    }

    [Theory, AllDatabases]
    public async Task ExistsAndPaths_KnownAndUnknownKeys_AreToldApart(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (_, a, b, _) = await DocumentBuilders.ThreeLevelsAsync(host);
        var entities = host.Get<IEntityService>();

        Assert.True(entities.Exists([a.Key, b.Key, a.Key]));
        Assert.False(entities.Exists([a.Key, Guid.NewGuid()]));
        Assert.True(entities.Exists(a.Key, UmbracoObjectTypes.Document));
        Assert.False(entities.Exists(a.Id, UmbracoObjectTypes.Media));
        Assert.Equal([b.Path], entities.GetAllPaths(UmbracoObjectTypes.Document, b.Key).Select(path => path.Path));
        Assert.Equal(a.Id, entities.GetId(a.Key, UmbracoObjectTypes.Document).Result);
        Assert.Equal(a.Key, entities.GetKey(a.Id, UmbracoObjectTypes.Document).Result);
        Assert.False(entities.GetId(Guid.NewGuid(), UmbracoObjectTypes.Document).Success);
        using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        Assert.Equal(2, entities.GetAll(UmbracoObjectTypes.Document, [a.Key, b.Key]).Count());
    }

    // The kernel remembers pairs of id and key, and is told of a deletion by the internal half of a cache refresher only.
    [Theory, AllDatabases]
    public async Task GetKey_OfADeletedDocument_IsForgotten(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (service, a, b, c) = await DocumentBuilders.ThreeLevelsAsync(host);
        var pairs = host.Get<IIdKeyMap>();
        var before = new[] { a, b, c }.Select(document => pairs.GetKeyForId(document.Id, UmbracoObjectTypes.Document).Result).ToList();

        service.Delete(service.GetById(a.Id)!);

        Assert.Equal([a.Key, b.Key, c.Key], before);
        Assert.False(pairs.GetKeyForId(a.Id, UmbracoObjectTypes.Document).Success);
        Assert.False(pairs.GetIdForKey(a.Key, UmbracoObjectTypes.Document).Success);
    }
}
