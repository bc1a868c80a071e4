using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Website.PublishedCache;

/// <summary>
/// Ends the generation after the kernel has refreshed everything that belongs to a change. The snapshot alone is not
/// enough: navigation, publish status, URLs and templates change too, some of them after the snapshot did.
/// </summary>
internal sealed class SnapshotInvalidation(
    PublishedSnapshotStore snapshots,
    IPublishedContentTypeCache contentTypes,
    IDocumentCacheService documents,
    IMediaCacheService media) :
    INotificationHandler<ContentCacheRefresherNotification>,
    INotificationHandler<MediaCacheRefresherNotification>,
    INotificationHandler<ContentTypeCacheRefresherNotification>,
    INotificationHandler<DataTypeCacheRefresherNotification>,
    INotificationHandler<TemplateCacheRefresherNotification>,
    INotificationHandler<DictionaryCacheRefresherNotification>,
    INotificationHandler<LanguageCacheRefresherNotification>,
    INotificationHandler<DomainCacheRefresherNotification>,
    INotificationHandler<PublicAccessCacheRefresherNotification>
{
    public void Handle(ContentCacheRefresherNotification notification)
    {
        // Saving a draft happens every few seconds while somebody edits, and shows on no page.
        if (notification.MessageObject is not ContentCacheRefresher.JsonPayload[] payloads || payloads.Any(MayShow))
        {
            snapshots.Touch();
        }
    }

    public void Handle(MediaCacheRefresherNotification notification) => snapshots.Touch();

    public void Handle(ContentTypeCacheRefresherNotification notification)
    {
        var payloads = notification.MessageObject as ContentTypeCacheRefresher.JsonPayload[] ?? [];
        Forget(payloads.Select(payload => payload.Id).ToList());
        snapshots.Touch();
    }

    public void Handle(DataTypeCacheRefresherNotification notification)
    {
        // Asked for while the kernel was still working, a type may have been made of the old data type: forget it once
        // more. Blocks with such a property may be inside any document.
        foreach (var payload in notification.MessageObject as DataTypeCacheRefresher.JsonPayload[] ?? [])
        {
            contentTypes.ClearDataType(payload.Id);
        }

        documents.ClearConvertedContentCache();
        media.ClearConvertedContentCache();
        snapshots.Touch();
    }

    public void Handle(TemplateCacheRefresherNotification notification) => snapshots.Touch();

    public void Handle(DictionaryCacheRefresherNotification notification) => snapshots.Touch();

    public void Handle(LanguageCacheRefresherNotification notification) => snapshots.Touch();

    public void Handle(DomainCacheRefresherNotification notification) => snapshots.Touch();

    public void Handle(PublicAccessCacheRefresherNotification notification) => snapshots.Touch();

    // What a plain refresh of one node changes in its published version, the snapshot itself has noticed.
    private static bool MayShow(ContentCacheRefresher.JsonPayload payload) =>
        !payload.Blueprint
        && (payload.ChangeTypes.HasTypesAny(TreeChangeTypes.RefreshAll | TreeChangeTypes.RefreshBranch | TreeChangeTypes.Remove)
            || payload.PublishedCultures is { Length: > 0 }
            || payload.UnpublishedCultures is { Length: > 0 });

    private void Forget(List<int> typeIds)
    {
        contentTypes.ClearContentTypes(typeIds);
        documents.ClearConvertedContentCache(typeIds);
        media.ClearConvertedContentCache(typeIds);

        // Blocks of a changed element type may be inside any document.
        var known = snapshots.Current;
        var used = known.Documents.Items.Concat(known.Media.Items).Select(item => item.Node.ContentTypeId).ToHashSet();
        if (typeIds.Exists(id => !used.Contains(id)))
        {
            documents.ClearConvertedContentCache();
        }
    }
}
