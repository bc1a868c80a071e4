using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using WraparoundCare.Kernel.Website.PublishedCache;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Website.Tests.Navigation;

public sealed class TreeNavigationTests
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

    [Fact]
    public async Task Read_WhileAPageMoves_SeesItAtOnePlaceOrTheOther()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        await NodeSite.CreateTypeAsync(host.Services);
        var places = new[] { NodeSite.Publish(host.Services, "Hier"), NodeSite.Publish(host.Services, "Daar") };
        var page = NodeSite.Publish(host.Services, "Pagina", places[0].Id);
        var tree = host.Get<IDocumentNavigationQueryService>();
        var hasEnded = new ManualResetEventSlim();

        var reading = Task.Factory.StartNew(
            () => Until(hasEnded, () => Faults(tree, page.Key, places)),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        for (var i = 1; i <= 60; i++)
        {
            Move(host.Get<IContentService>(), page, places[i % 2]);
        }

        hasEnded.Set();
        var (reads, faults) = await reading;

        Assert.True(reads > 0);
        Assert.Equal(0, faults);
    }

    [Fact]
    public async Task Delete_BranchThatIsNotInTheBin_LeavesNothingOfItInMemory()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        await NodeSite.CreateTypeAsync(host.Services);
        var root = NodeSite.Publish(host.Services, "Wortel");
        var child = NodeSite.Publish(host.Services, "Kind", root.Id);
        var media = host.Get<IMediaService>();
        var folder = Folder(media, "Map", Constants.System.Root);
        var inside = Folder(media, "Binnen", folder.Id);

        host.Get<IContentService>().Delete(host.Get<IContentService>().GetById(root.Key)!);
        media.Delete(media.GetById(folder.Key)!);

        var snapshot = host.Get<PublishedSnapshotStore>().Current;
        Assert.All([root.Key, child.Key], key => Assert.Null(snapshot.Documents.Find(key)));
        Assert.All([folder.Key, inside.Key], key => Assert.Null(snapshot.Media.Find(key)));
        Assert.False(host.Get<IPublishStatusQueryService>().IsDocumentPublishedInAnyCulture(child.Key));
        Assert.False(host.Get<IMediaNavigationQueryService>().TryGetParentKey(inside.Key, out _));
    }

    [Fact]
    public async Task TryGet_PartsOfATree_AnswersInTheOrderOfEditors()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        await NodeSite.CreateTypeAsync(host.Services);
        var root = NodeSite.Publish(host.Services, "Wortel");
        var (a, b) = (NodeSite.Publish(host.Services, "A", root.Id), NodeSite.Publish(host.Services, "B", root.Id));
        var deep = NodeSite.Publish(host.Services, "Diep", b.Id);
        var contents = host.Get<IContentService>();
        contents.Sort([contents.GetById(b.Key)!, contents.GetById(a.Key)!]);
        var tree = host.Get<IDocumentNavigationQueryService>();

        Assert.Equal([b.Key, deep.Key, a.Key], tree.TryGetDescendantsKeys(root.Key, out var below) ? below : []);
        Assert.Equal([b.Key], tree.TryGetSiblingsKeys(a.Key, out var beside) ? beside : []);
        Assert.Equal([b.Key, root.Key], tree.TryGetAncestorsKeys(deep.Key, out var above) ? above : []);
        Assert.Equal([b.Key, a.Key], tree.TryGetChildrenKeysOfType(root.Key, NodeSite.Type, out var children) ? children : []);
        Assert.Equal(3, tree.TryGetLevel(deep.Key, out var level) ? level : null);
        Assert.False(tree.TryGetChildrenKeysOfType(root.Key, "bestaatNiet", out _));
        Assert.False(tree.TryGetLevel(Guid.NewGuid(), out _));
        Assert.False(tree.TryGetChildrenKeys(Guid.Empty, out _));
    }

    private static (int Reads, int Faults) Until(ManualResetEventSlim hasEnded, Func<int> read)
    {
        var (reads, faults) = (0, 0);
        do
        {
            reads++;
            faults += read();
        }
        while (!hasEnded.IsSet);
        return (reads, faults);
    }

    private static int Faults(IDocumentNavigationQueryService tree, Guid page, IContent[] places)
    {
        var hasParent = tree.TryGetParentKey(page, out var parent) && places.Any(place => place.Key == parent);
        var hasAncestors = tree.TryGetAncestorsKeys(page, out var ancestors) && ancestors.Any();
        var isBelow = tree.TryGetLevel(page, out var level) && level == 2;
        return new[] { hasParent, hasAncestors, isBelow }.Count(isFine => !isFine);
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
