using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;

namespace WraparoundCare.Kernel.Website.Images;

/// <summary>What was made of the pictures of a deleted item goes with it, on every server.</summary>
internal sealed class MadeImageRemoval(ImageCache cache)
    : INotificationHandler<MediaCacheRefresherNotification>, INotificationHandler<ContentCacheRefresherNotification>
{
    public void Handle(MediaCacheRefresherNotification notification)
    {
        foreach (var change in notification.MessageObject as IEnumerable<MediaCacheRefresher.JsonPayload> ?? [])
        {
            Remove(change.Key, change.ChangeTypes);
        }
    }

    public void Handle(ContentCacheRefresherNotification notification)
    {
        foreach (var change in notification.MessageObject as IEnumerable<ContentCacheRefresher.JsonPayload> ?? [])
        {
            Remove(change.Key, change.ChangeTypes);
        }
    }

    private void Remove(Guid? owner, TreeChangeTypes changes)
    {
        if (owner is { } key && changes.HasFlag(TreeChangeTypes.Remove))
        {
            cache.Remove(key);
        }
    }
}
