using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;
using WraparoundCare.Kernel.Website.Preview;

namespace WraparoundCare.Kernel.Website.PublishedCache;

/// <summary>
/// Published documents come from the snapshot. Drafts, which only previews ask for, are read from the database.
/// </summary>
internal sealed class DocumentCacheService(
    PublishedSnapshotStore snapshots,
    ContentNodeLoader loader,
    PublishedContentFactory factory,
    IPublishStatusQueryService publishStatus,
    PreviewedDocuments previews) : SnapshotPart(snapshots), IDocumentCacheService
{
    public IPublishedContent? GetByKey(Guid key, bool? preview = null) =>
        preview ?? previews.IsOn
            ? previews.Find(key, () => Reachable(Current.Documents.Find(key)))
            : Reachable(Current.Documents.Find(key));

    public IPublishedContent? GetById(int id, bool? preview = null) =>
        preview ?? previews.IsOn
            ? previews.Find(id, () => Reachable(Current.Documents.Find(id)))
            : Reachable(Current.Documents.Find(id));

    public Task<IPublishedContent?> GetByKeyAsync(Guid key, bool? preview = null) => Task.FromResult(GetByKey(key, preview));

    public Task<IPublishedContent?> GetByIdAsync(int id, bool? preview = null) => Task.FromResult(GetById(id, preview));

    /// <summary>Does not look at ancestors: whoever asks this has filtered by publish status already.</summary>
    public bool TryGetCached(Guid key, bool preview, out IPublishedContent? content)
    {
        content = preview ? null : Current.Documents.Find(key)?.GetContent(factory);
        return content is not null;
    }

    public Task<bool> HasContentByIdAsync(int id, bool preview = false) => Task.FromResult(GetById(id, preview) is not null);

    public IEnumerable<IPublishedContent> GetByContentType(IPublishedContentType contentType) =>
        Current.Documents.Items
            .Where(item => item.Node.ContentTypeId == contentType.Id)
            .Select(Reachable)
            .OfType<IPublishedContent>()
            .ToList();

    public Task RefreshMemoryCacheAsync(Guid key) => ChangeAsync(key, () => loader.Document(key));

    // The kernel says "remove" by a message that may be older than what the database says by now.
    public override Task RemoveFromMemoryCacheAsync(Guid key) => RefreshMemoryCacheAsync(key);

    // The published version row is what the snapshot is loaded from; there is no second copy of it to keep in step.
    public Task RefreshContentAsync(IContent content) => Task.CompletedTask;

    protected override ContentMap Of(PublishedSnapshot snapshot) => snapshot.Documents;

    protected override PublishedSnapshot With(PublishedSnapshot snapshot, ContentMap part) => snapshot with { Documents = part };

    protected override PublishedSnapshot With(PublishedSnapshot snapshot, IEnumerable<ContentChange> changes) =>
        snapshot.WithDocuments(changes);

    protected override IEnumerable<ContentNode> LoadAll() => loader.AllDocuments();

    protected override IEnumerable<ContentNode> LoadOfTypes(int[] typeIds) => loader.DocumentsOfTypes(typeIds);

    // A published page below an unpublished one is not on the site.
    private IPublishedContent? Reachable(PublishedItem? item) =>
        item is not null && publishStatus.HasPublishedAncestorPath(item.Node.Key) ? item.GetContent(factory) : null;
}
