using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;

namespace WraparoundCare.Kernel.Website.Navigation;

/// <summary>
/// Lets the trees follow every message of a change. The kernel itself passes over those of items that have been deleted since; it only asks
/// anew in which cultures a document is published when that document was published or unpublished, while moving out of the recycle bin, a
/// new language and a type that begins to vary change it too.
/// </summary>
internal sealed class TreeFollowing(DocumentTree documents, MediaTree media) :
    INotificationHandler<ContentCacheRefresherNotification>,
    INotificationHandler<MediaCacheRefresherNotification>,
    INotificationHandler<LanguageCacheRefresherNotification>,
    INotificationHandler<ContentTypeCacheRefresherNotification>
{
    public void Handle(ContentCacheRefresherNotification notification)
    {
        var payloads = (notification.MessageObject as ContentCacheRefresher.JsonPayload[] ?? [])
            .Where(payload => payload is { Blueprint: false, Key: not null })
            .ToList();
        documents.FinishMessage(payloads.Select(payload => payload.Key!.Value));
        foreach (var moved in payloads.Where(IsMove))
        {
            documents.RenewCultures(moved.Key!.Value);
        }
    }

    public void Handle(MediaCacheRefresherNotification notification) =>
        media.FinishMessage(
            (notification.MessageObject as MediaCacheRefresher.JsonPayload[] ?? []).Select(payload => payload.Key).OfType<Guid>());

    public void Handle(LanguageCacheRefresherNotification notification) => documents.Rebuild();

    public void Handle(ContentTypeCacheRefresherNotification notification)
    {
        if (notification.MessageObject is ContentTypeCacheRefresher.JsonPayload[] payloads && payloads.Any(MayVaryOtherwise))
        {
            documents.Rebuild();
        }
    }

    private static bool MayVaryOtherwise(ContentTypeCacheRefresher.JsonPayload payload) =>
        payload.ItemType == nameof(IContentType) && payload.ChangeTypes.HasFlag(ContentTypeChangeTypes.RefreshMain);

    // A branch that changed without being published or unpublished has been moved.
    private static bool IsMove(ContentCacheRefresher.JsonPayload payload) =>
        payload is { PublishedCultures: null or [], UnpublishedCultures: null or [] }
        && payload.ChangeTypes.HasFlag(TreeChangeTypes.RefreshBranch);
}
