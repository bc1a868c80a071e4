using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Services.Navigation;

namespace WraparoundCare.Kernel.Website.PublishedCache;

/// <summary>
/// Finds out again in which languages documents are published when that changed without any document: the kernel only does
/// so for documents. A new language counts for all invariant documents, and a type that begins to vary for its own.
/// </summary>
internal sealed class PublishStatusRenewal(IPublishStatusManagementService publishStatus, PublishedSnapshotStore snapshots) :
    INotificationAsyncHandler<LanguageCacheRefresherNotification>,
    INotificationAsyncHandler<ContentTypeCacheRefresherNotification>
{
    public Task HandleAsync(LanguageCacheRefresherNotification notification, CancellationToken cancellationToken) =>
        RenewAsync(cancellationToken);

    public Task HandleAsync(ContentTypeCacheRefresherNotification notification, CancellationToken cancellationToken) =>
        notification.MessageObject is ContentTypeCacheRefresher.JsonPayload[] payloads && payloads.Any(MayVaryOtherwise)
            ? RenewAsync(cancellationToken)
            : Task.CompletedTask;

    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        await publishStatus.InitializeAsync(cancellationToken);
        snapshots.Touch();
    }

    private static bool MayVaryOtherwise(ContentTypeCacheRefresher.JsonPayload payload) =>
        payload.ItemType == nameof(IContentType) && payload.ChangeTypes.HasFlag(ContentTypeChangeTypes.RefreshMain);
}
