using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace WraparoundCare.Kernel.Website.PublishedCache;

/// <summary>Media from the snapshot, which also knows the trashed ones so that their files can answer that they are gone.</summary>
internal sealed class MediaCacheService(
    PublishedSnapshotStore snapshots, ContentNodeLoader loader, PublishedContentFactory factory)
    : SnapshotPart(snapshots), IMediaCacheService
{
    public IPublishedContent? GetByKey(Guid key) => Available(Current.Media.Find(key));

    public IPublishedContent? GetById(int id) => Available(Current.Media.Find(id));

    public Task<IPublishedContent?> GetByKeyAsync(Guid key) => Task.FromResult(GetByKey(key));

    public Task<IPublishedContent?> GetByIdAsync(int id) => Task.FromResult(GetById(id));

    public bool TryGetCached(Guid key, out IPublishedContent? content)
    {
        content = GetByKey(key);
        return content is not null;
    }

    public Task<bool> HasContentByIdAsync(int id) => Task.FromResult(GetById(id) is not null);

    public IEnumerable<IPublishedContent> GetByContentType(IPublishedContentType contentType) =>
        Current.Media.Items
            .Where(item => item.Node.ContentTypeId == contentType.Id)
            .Select(Available)
            .OfType<IPublishedContent>()
            .ToList();

    public Task RefreshMemoryCacheAsync(Guid key) => ChangeAsync(key, () => loader.Media(key));

    // The kernel says "remove" for what was trashed and for what was deleted; the database knows which of the two.
    public override Task RemoveFromMemoryCacheAsync(Guid key) => RefreshMemoryCacheAsync(key);

    // The media row is what the snapshot is loaded from; there is no second copy of it to keep in step.
    public Task RefreshMediaAsync(IMedia media) => Task.CompletedTask;

    protected override ContentMap Of(PublishedSnapshot snapshot) => snapshot.Media;

    protected override PublishedSnapshot With(PublishedSnapshot snapshot, ContentMap part) => snapshot with { Media = part };

    protected override PublishedSnapshot With(PublishedSnapshot snapshot, IEnumerable<ContentChange> changes) =>
        snapshot.WithMedia(changes);

    protected override IEnumerable<ContentNode> LoadAll() => loader.AllMedia();

    protected override IEnumerable<ContentNode> LoadOfTypes(int[] typeIds) => loader.MediaOfTypes(typeIds);

    private IPublishedContent? Available(PublishedItem? item) =>
        item is { Node.IsTrashed: false } ? item.GetContent(factory) : null;
}
