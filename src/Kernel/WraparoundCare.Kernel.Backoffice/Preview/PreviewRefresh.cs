using Microsoft.AspNetCore.SignalR;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace WraparoundCare.Kernel.Backoffice.Preview;

/// <summary>Tells open previews of each document that was saved, on each node those that are open there.</summary>
internal sealed class PreviewRefresh(IHubContext<PreviewHub> previews) : INotificationHandler<ContentCacheRefresherNotification>
{
    public void Handle(ContentCacheRefresherNotification notification)
    {
        foreach (var payload in notification.MessageObject as ContentCacheRefresher.JsonPayload[] ?? [])
        {
            if (payload.Key is { } document)
            {
                // Nobody waits for it: a browser that reads slowly must not hold up who saves.
                _ = previews.Clients.All.SendAsync(PreviewHub.Refreshed, document);
            }
        }
    }
}
