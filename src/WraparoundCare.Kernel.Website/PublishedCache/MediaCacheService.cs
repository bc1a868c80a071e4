using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace WraparoundCare.Kernel.Website.PublishedCache;

/// <summary>Media from the snapshot, which also knows the trashed ones so that their files can answer that they are gone.</summary>
internal sealed class MediaCacheService(
    PublishedSnapshotStore snapshots, ContentNodeLoader loader, PublishedContentFactory factory) : IMediaCacheService
{
    public IPublishedContent? GetByKey(Guid key) => Available(snapshots.Current.Media.Find(key));

    public IPublishedContent? GetById(int id) => Available(snapshots.Current.Media.Find(id));

    public Task<IPublishedContent?> GetByKeyAsync(Guid key) => Task.FromResult(GetByKey(key));

    public Task<IPublishedContent?> GetByIdAsync(int id) => Task.FromResult(GetById(id));

    public bool TryGetCached(Guid key, out IPublishedContent? content)
    {
        content = GetByKey(key);
        return content is not null;
    }

    public Task<bool> HasContentByIdAsync(int id) => Task.FromResult(GetById(id) is not null);

    public IEnumerable<IPublishedContent> GetByContentType(IPublishedContentType contentType) =>
        snapshots.Current.Media.Items
            .Where(item => item.Node.ContentTypeId == contentType.Id)
            .Select(Available)
            .OfType<IPublishedContent>()
            .ToList();

    public Task SeedAsync(CancellationToken cancellationToken)
    {
        ReloadAll();
        return Task.CompletedTask;
    }

    public Task ClearMemoryCacheAsync(CancellationToken cancellationToken)
    {
        ReloadAll();
        return Task.CompletedTask;
    }

    public Task RefreshMemoryCacheAsync(Guid key)
    {
        snapshots.Update(current => current.WithMedia([new ContentChange(key, loader.Media(key))]));
        return Task.CompletedTask;
    }

    // The kernel says "remove" for what was trashed and for what was deleted; the database knows which of the two.
    public Task RemoveFromMemoryCacheAsync(Guid key) => RefreshMemoryCacheAsync(key);

    public Task RebuildMemoryCacheByContentTypeAsync(IEnumerable<int> mediaTypeIds)
    {
        Rebuild(mediaTypeIds.ToArray());
        return Task.CompletedTask;
    }

    public void Rebuild(IReadOnlyCollection<int> contentTypeIds) => snapshots.Update(current =>
    {
        var typeIds = contentTypeIds.ToHashSet();
        var loaded = loader.MediaOfTypes([.. typeIds]).ToDictionary(node => node.Key);
        var gone = current.Media.Items
            .Where(item => typeIds.Contains(item.Node.ContentTypeId) && !loaded.ContainsKey(item.Node.Key))
            .Select(item => new ContentChange(item.Node.Key, null));
        var changed = current.WithMedia([.. gone, .. loaded.Values.Select(node => new ContentChange(node.Key, node))]);
        return changed with { Media = changed.Media.Renewed(node => typeIds.Contains(node.ContentTypeId)) };
    });

    public void ClearConvertedContentCache() => Renew(_ => true);

    public void ClearConvertedContentCache(IReadOnlyCollection<int> mediaTypeIds) =>
        Renew(node => mediaTypeIds.Contains(node.ContentTypeId));

    // The media row is what the snapshot is loaded from; there is no second copy of it to keep in step.
    public Task RefreshMediaAsync(IMedia media) => Task.CompletedTask;

    public Task DeleteItemAsync(IContentBase media) => RemoveFromMemoryCacheAsync(media.Key);

    private void ReloadAll() => snapshots.Update(current => (current with { Media = ContentMap.Empty })
        .WithoutFilesOf(current.Media)
        .WithMedia(loader.AllMedia().Select(node => new ContentChange(node.Key, node))));

    private void Renew(Func<ContentNode, bool> predicate) =>
        snapshots.Update(current => current with { Media = current.Media.Renewed(predicate) });

    private IPublishedContent? Available(PublishedItem? item) =>
        item is { Node.IsTrashed: false } ? item.GetContent(factory) : null;
}
