using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Persistence.Messaging;

/// <summary>
/// The kernel stores a document's URL segments in a transaction after that of the document; a process that dies between the two
/// leaves a page without an address. Here they go with the document, and not once more after it.
/// </summary>
internal sealed class UrlsBeforeCommit(DocumentUrlServiceContentTreeChangeNotificationHandler kernel)
    : IDistributedCacheAsyncNotificationHandler<ContentTreeChangeNotification>
{
    public Task HandleAsync(ContentTreeChangeNotification notification, CancellationToken cancellationToken) =>
        Announcement.Current is { IsCollecting: true } ? kernel.HandleAsync(notification, cancellationToken) : Task.CompletedTask;
}
