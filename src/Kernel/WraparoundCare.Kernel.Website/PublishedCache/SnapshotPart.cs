using Umbraco.Cms.Core.Models;

namespace WraparoundCare.Kernel.Website.PublishedCache;

/// <summary>Keeps one part of the snapshot, documents or media, in step with the database.</summary>
internal abstract class SnapshotPart(PublishedSnapshotStore snapshots)
{
    protected PublishedSnapshot Current => snapshots.Current;

    public Task SeedAsync(CancellationToken cancellationToken) => ClearMemoryCacheAsync(cancellationToken);

    public Task ClearMemoryCacheAsync(CancellationToken cancellationToken)
    {
        snapshots.Update(current => With(
            With(current, ContentMap.Empty).WithoutFilesOf(Of(current)),
            LoadAll().Select(node => new ContentChange(node.Key, node))));
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
        var loaded = LoadOfTypes([.. typeIds]).ToDictionary(node => node.Key);
        var gone = Of(current).Items
            .Where(item => typeIds.Contains(item.Node.ContentTypeId) && !loaded.ContainsKey(item.Node.Key))
            .Select(item => new ContentChange(item.Node.Key, null));
        var changed = With(current, [.. gone, .. loaded.Values.Select(node => new ContentChange(node.Key, node))]);
        return With(changed, Of(changed).Renewed(node => typeIds.Contains(node.ContentTypeId)));
    });

    public abstract Task RemoveFromMemoryCacheAsync(Guid key);

    public Task DeleteItemAsync(IContentBase content) => RemoveFromMemoryCacheAsync(content.Key);

    public void ClearConvertedContentCache() => Renew(_ => true);

    public void ClearConvertedContentCache(IReadOnlyCollection<int> contentTypeIds) =>
        Renew(node => contentTypeIds.Contains(node.ContentTypeId));

    protected abstract ContentMap Of(PublishedSnapshot snapshot);

    protected abstract PublishedSnapshot With(PublishedSnapshot snapshot, ContentMap part);

    protected abstract PublishedSnapshot With(PublishedSnapshot snapshot, IEnumerable<ContentChange> changes);

    protected abstract IEnumerable<ContentNode> LoadAll();

    protected abstract IEnumerable<ContentNode> LoadOfTypes(int[] typeIds);

    protected Task ChangeAsync(Guid key, Func<ContentNode?> load)
    {
        snapshots.Update(current => With(current, [new ContentChange(key, load())]));
        return Task.CompletedTask;
    }

    private void Renew(Func<ContentNode, bool> predicate) =>
        snapshots.Update(current => With(current, Of(current).Renewed(predicate)));
}
