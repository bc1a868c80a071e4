using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Website.Tests.Navigation;

public sealed class StoredNavigationTests
{
    [Fact]
    public async Task Restore_ChildBeforeItsParentAndParentBelowIt_MakesNoCircle()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        await NodeSite.CreateTypeAsync(host.Services);
        var contents = host.Get<IContentService>();
        var root = NodeSite.Publish(host.Services, "Wortel");
        var parent = NodeSite.Publish(host.Services, "Ouder", root.Id);
        var child = NodeSite.Publish(host.Services, "Kind", parent.Id);

        contents.MoveToRecycleBin(parent);
        Move(contents, child, root);
        Assert.Equal([child.Key], Children(host, root));
        Move(contents, parent, root);
        Assert.Empty(Children(host, parent));
        Move(contents, parent, child);

        Assert.Equal([parent.Key], Children(host, child));
        Assert.Empty(Children(host, parent));
        Assert.True(host.Get<IDocumentNavigationQueryService>().TryGetDescendantsKeys(root.Key, out var below));
        Assert.Equal([child.Key, parent.Key], below);
    }

    [Fact]
    public async Task Restore_MediaBeforeItsFolder_LeavesTheFolder()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        var media = host.Get<IMediaService>();
        var folder = Folder(media, "Map", Constants.System.Root);
        var inside = Folder(media, "Binnen", folder.Id);

        media.MoveToRecycleBin(folder);
        media.Move(media.GetById(inside.Key)!, Constants.System.Root);
        media.Move(media.GetById(folder.Key)!, Constants.System.Root);

        Assert.True(host.Get<IMediaNavigationQueryService>().TryGetChildrenKeys(folder.Key, out var children));
        Assert.Empty(children);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Move_AmongSiblingsWithGapsInTheirOrder_ComesLastAsItIsStored(bool throughTheBin)
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        await NodeSite.CreateTypeAsync(host.Services);
        var contents = host.Get<IContentService>();
        var (root, moved) = (NodeSite.Publish(host.Services, "Wortel"), NodeSite.Publish(host.Services, "Verhuisd"));
        var siblings = Enumerable.Range(1, 4).Select(number => NodeSite.Publish(host.Services, $"Kind {number}", root.Id)).ToList();
        siblings[..3].ForEach(sibling => contents.Delete(contents.GetById(sibling.Key)!));
        if (throughTheBin)
        {
            contents.MoveToRecycleBin(moved);
        }

        Move(contents, moved, root);

        Guid[] stored = [siblings[3].Key, moved.Key];
        Assert.Equal(stored, contents.GetPagedChildren(root.Id, 0, 10, out _).Select(child => child.Key));
        Assert.Equal(stored, Children(host, root));
        await host.Get<IDocumentNavigationManagementService>().RebuildAsync();
        Assert.Equal(stored, Children(host, root));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Move_MediaAmongSiblingsWithGapsInTheirOrder_ComesLastAsItIsStored(bool throughTheBin)
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        var media = host.Get<IMediaService>();
        var (root, moved) = (Folder(media, "Map", Constants.System.Root), Folder(media, "Verhuisd", Constants.System.Root));
        var siblings = Enumerable.Range(1, 4).Select(number => Folder(media, $"Map {number}", root.Id)).ToList();
        siblings[..3].ForEach(sibling => media.Delete(media.GetById(sibling.Key)!));
        if (throughTheBin)
        {
            media.MoveToRecycleBin(moved);
        }

        media.Move(media.GetById(moved.Key)!, root.Id);

        Assert.True(host.Get<IMediaNavigationQueryService>().TryGetChildrenKeys(root.Key, out var children));
        Assert.Equal([siblings[3].Key, moved.Key], children);
    }

    private static void Move(IContentService contents, IContent document, IContent parent) =>
        Assert.True(contents.Move(contents.GetById(document.Key)!, parent.Id).Success);

    private static IMedia Folder(IMediaService media, string name, int parent)
    {
        var folder = media.CreateMedia(name, parent, Constants.Conventions.MediaTypes.Folder);
        Assert.True(media.Save(folder).Success);
        return folder;
    }

    private static IEnumerable<Guid> Children(KernelHost host, IContent document) =>
        host.Get<IDocumentNavigationQueryService>().TryGetChildrenKeys(document.Key, out var children) ? children : [];
}
