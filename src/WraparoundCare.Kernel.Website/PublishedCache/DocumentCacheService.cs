using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace WraparoundCare.Kernel.Website.PublishedCache;

/// <summary>
/// Published documents come from the snapshot. Drafts, which only previews ask for, are read from the database each time.
/// </summary>
internal sealed class DocumentCacheService(
    PublishedSnapshotStore snapshots,
    ContentNodeLoader loader,
    PublishedContentFactory factory,
    IPublishStatusQueryService publishStatus,
    IPreviewService previews) : IDocumentCacheService
{
    public IPublishedContent? GetByKey(Guid key, bool? preview = null) =>
        preview ?? previews.IsInPreview()
            ? Create(loader.Draft(key))
            : Reachable(snapshots.Current.Documents.Find(key));

    public IPublishedContent? GetById(int id, bool? preview = null) =>
        preview ?? previews.IsInPreview()
            ? Create(loader.Draft(id))
            : Reachable(snapshots.Current.Documents.Find(id));

    public Task<IPublishedContent?> GetByKeyAsync(Guid key, bool? preview = null) => Task.FromResult(GetByKey(key, preview));

    public Task<IPublishedContent?> GetByIdAsync(int id, bool? preview = null) => Task.FromResult(GetById(id, preview));

    /// <summary>Does not look at ancestors: whoever asks this has filtered by publish status already.</summary>
    public bool TryGetCached(Guid key, bool preview, out IPublishedContent? content)
    {
        content = preview ? null : snapshots.Current.Documents.Find(key)?.GetContent(factory);
        return content is not null;
    }

    public Task<bool> HasContentByIdAsync(int id, bool preview = false) => Task.FromResult(GetById(id, preview) is not null);

    public IEnumerable<IPublishedContent> GetByContentType(IPublishedContentType contentType) =>
        snapshots.Current.Documents.Items
            .Where(item => item.Node.ContentTypeId == contentType.Id)
            .Select(Reachable)
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
        snapshots.Update(current => current.WithDocuments([new ContentChange(key, loader.Document(key))]));
        return Task.CompletedTask;
    }

    public Task RemoveFromMemoryCacheAsync(Guid key)
    {
        snapshots.Update(current => current.WithDocuments([new ContentChange(key, null)]));
        return Task.CompletedTask;
    }

    public Task RebuildMemoryCacheByContentTypeAsync(IEnumerable<int> contentTypeIds)
    {
        Rebuild(contentTypeIds.ToArray());
        return Task.CompletedTask;
    }

    public void Rebuild(IReadOnlyCollection<int> contentTypeIds) => snapshots.Update(current =>
    {
        var typeIds = contentTypeIds.ToHashSet();
        var loaded = loader.DocumentsOfTypes([.. typeIds]).ToDictionary(node => node.Key);
        var gone = current.Documents.Items
            .Where(item => typeIds.Contains(item.Node.ContentTypeId) && !loaded.ContainsKey(item.Node.Key))
            .Select(item => new ContentChange(item.Node.Key, null));
        var changed = current.WithDocuments([.. gone, .. loaded.Values.Select(node => new ContentChange(node.Key, node))]);
        return changed with { Documents = changed.Documents.Renewed(node => typeIds.Contains(node.ContentTypeId)) };
    });

    public void ClearConvertedContentCache() => Renew(_ => true);

    public void ClearConvertedContentCache(IReadOnlyCollection<int> contentTypeIds) =>
        Renew(node => contentTypeIds.Contains(node.ContentTypeId));

    // The published version row is what the snapshot is loaded from; there is no second copy of it to keep in step.
    public Task RefreshContentAsync(IContent content) => Task.CompletedTask;

    public Task DeleteItemAsync(IContentBase content) => RemoveFromMemoryCacheAsync(content.Key);

    private void ReloadAll() => snapshots.Update(current => (current with { Documents = ContentMap.Empty })
        .WithoutFilesOf(current.Documents)
        .WithDocuments(loader.AllDocuments().Select(node => new ContentChange(node.Key, node))));

    private void Renew(Func<ContentNode, bool> predicate) =>
        snapshots.Update(current => current with { Documents = current.Documents.Renewed(predicate) });

    // A published page below an unpublished one is not on the site.
    private IPublishedContent? Reachable(PublishedItem? item) =>
        item is not null && publishStatus.HasPublishedAncestorPath(item.Node.Key) ? item.GetContent(factory) : null;

    private IPublishedContent? Create(ContentNode? node) => node is null ? null : factory.Create(node);
}
