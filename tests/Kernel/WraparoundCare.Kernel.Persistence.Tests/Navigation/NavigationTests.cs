using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Navigation;

public sealed class NavigationTests
{
    [Theory, AllDatabases]
    public async Task Restart_TreeAndRecycleBin_AreReadAsTheyWere(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (service, a, b, c) = await DocumentBuilders.ThreeLevelsAsync(host);
        service.Publish(service.GetById(a.Id)!, ["*"]);
        var second = service.CreateAndSave("B2", a.Id, "article");
        service.MoveToRecycleBin(service.GetById(b.Id)!);

        await host.RestartAsync();

        var navigation = host.Get<IDocumentNavigationQueryService>();
        Assert.True(navigation.TryGetChildrenKeys(a.Key, out var children));
        Assert.Equal([second.Key], children);
        Assert.False(navigation.TryGetParentKey(b.Key, out _));
        Assert.True(navigation.TryGetParentKeyInBin(c.Key, out var parent));
        Assert.Equal(b.Key, parent);
        var status = host.Get<IPublishStatusQueryService>();
        Assert.True(status.IsDocumentPublished(a.Key, "nl-NL"));
        Assert.False(status.IsDocumentPublished(second.Key, "nl-NL"));
    }

    [Theory, AllDatabases]
    public async Task IsDocumentPublished_InvariantDocument_HoldsForEveryLanguage(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await DocumentBuilders.AddEnglishAsync(host);
        var service = await DocumentBuilders.PublishedAsync(host, "een");
        var key = service.GetRootContent().Single().Key;
        var status = host.Get<IPublishStatusQueryService>();

        Assert.True(status.IsDocumentPublished(key, "nl-NL"));
        Assert.True(status.IsDocumentPublished(key, "en-GB"));
        service.Unpublish(service.GetById(key)!);
        Assert.False(status.IsDocumentPublishedInAnyCulture(key));
    }

    [Theory, AllDatabases]
    public async Task Restart_MediaAndTheirRecycleBin_AreReadAsTheyWere(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var media = host.Get<IMediaService>();
        var (top, kept, trashed) = (Folder(media, "A", -1), Folder(media, "B", -1), Folder(media, "C", -1));
        media.Move(kept, top.Id);
        media.Move(trashed, top.Id);
        media.MoveToRecycleBin(media.GetById(trashed.Id)!);

        await host.RestartAsync();

        var navigation = host.Get<IMediaNavigationQueryService>();
        Assert.True(navigation.TryGetRootKeys(out var roots));
        Assert.Equal([top.Key], roots);
        Assert.True(navigation.TryGetChildrenKeys(top.Key, out var children));
        Assert.Equal([kept.Key], children);
        Assert.False(navigation.TryGetParentKey(trashed.Key, out _));
        Assert.True(navigation.TryGetParentKeyInBin(trashed.Key, out _));
    }

    private static IMedia Folder(IMediaService media, string name, int parentId)
    {
        var folder = media.CreateMedia(name, parentId, Constants.Conventions.MediaTypes.Folder);
        media.Save(folder);
        return folder;
    }
}
