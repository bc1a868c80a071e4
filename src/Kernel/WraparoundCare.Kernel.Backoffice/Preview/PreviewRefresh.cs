using Microsoft.AspNetCore.SignalR;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace WraparoundCare.Kernel.Backoffice.Preview;

/// <summary>Tells open previews of each document that was saved, on each node those that are open there.</summary>
internal sealed class PreviewRefresh(IHubContext<PreviewHub> previews) : INotificationAsyncHandler<ContentCacheRefresherNotification>
{
    public async Task HandleAsync(ContentCacheRefresherNotification notification, CancellationToken cancellationToken)
    {
        foreach (var payload in notification.MessageObject as ContentCacheRefresher.JsonPayload[] ?? [])
        {
            if (payload.Key is { } document)
            {
                await previews.Clients.All.SendAsync(PreviewHub.Refreshed, document, cancellationToken);
            }
        }
    }
}
