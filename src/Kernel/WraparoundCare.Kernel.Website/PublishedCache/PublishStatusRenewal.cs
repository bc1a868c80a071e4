using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Services.Navigation;

namespace WraparoundCare.Kernel.Website.PublishedCache;

/// <summary>
/// Finds out again in which languages documents are published when the kernel does not: it only does so for documents that were published
/// or unpublished. A new language counts for all invariant documents, and a type that begins to vary for its own. A branch in the recycle
/// bin is not published, and what comes back from it neither; of what is below that, the published state counts again.
/// </summary>
internal sealed class PublishStatusRenewal(IPublishStatusManagementService publishStatus, PublishedSnapshotStore snapshots) :
    INotificationAsyncHandler<ContentCacheRefresherNotification>,
    INotificationAsyncHandler<LanguageCacheRefresherNotification>,
    INotificationAsyncHandler<ContentTypeCacheRefresherNotification>
{
    public async Task HandleAsync(ContentCacheRefresherNotification notification, CancellationToken cancellationToken)
    {
        if (notification.MessageObject is not ContentCacheRefresher.JsonPayload[] payloads)
        {
            return;
        }

        foreach (var branch in payloads.Where(IsMove))
        {
            await publishStatus.AddOrUpdateStatusWithDescendantsAsync(branch.Key!.Value, cancellationToken);
        }

        if (payloads.Any(IsMove))
        {
            snapshots.Touch();
        }
    }

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

    // A branch that changed without being published or unpublished has been moved.
    private static bool IsMove(ContentCacheRefresher.JsonPayload payload) =>
        payload is { Blueprint: false, Key: not null, PublishedCultures: null or [], UnpublishedCultures: null or [] }
        && payload.ChangeTypes.HasFlag(TreeChangeTypes.RefreshBranch) && !payload.ChangeTypes.HasFlag(TreeChangeTypes.Remove);

    private static bool MayVaryOtherwise(ContentTypeCacheRefresher.JsonPayload payload) =>
        payload.ItemType == nameof(IContentType) && payload.ChangeTypes.HasFlag(ContentTypeChangeTypes.RefreshMain);
}
