using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using WraparoundCare.Search;

namespace WraparoundCare.Platform.SearchPages;

/// <summary>
/// Changes of pages. The kernel asks beforehand, inside its transaction: that is where the note is written. When all has been done and the
/// published content is the new one, it says so, and the index follows.
/// </summary>
internal sealed class ContentNotes(ISearchUpdates updates) :
    INotificationHandler<ContentPublishingNotification>,
    INotificationHandler<ContentUnpublishingNotification>,
    INotificationHandler<ContentMovingNotification>,
    INotificationHandler<ContentMovingToRecycleBinNotification>,
    INotificationHandler<ContentDeletingNotification>,
    INotificationHandler<PublicAccessEntrySavingNotification>,
    INotificationHandler<PublicAccessEntryDeletingNotification>,
    INotificationHandler<ContentTypeSavingNotification>,
    INotificationHandler<ContentCacheRefresherNotification>,
    INotificationHandler<ContentTypeCacheRefresherNotification>,
    INotificationHandler<PublicAccessCacheRefresherNotification>,
    INotificationHandler<MediaCacheRefresherNotification>
{
    private const string Pages = ISearchSource.Pages;

    public void Handle(ContentPublishingNotification notification) => Note(notification.PublishedEntities);

    public void Handle(ContentUnpublishingNotification notification) => Note(notification.UnpublishedEntities);

    // What is below moves along, and has another address.
    public void Handle(ContentMovingNotification notification) => updates.Changed(Pages);

    public void Handle(ContentMovingToRecycleBinNotification notification)
    {
        Note(notification.MoveInfoCollection.Select(move => move.Entity));
        updates.Changed(Pages);
    }

    public void Handle(ContentDeletingNotification notification) => Note(notification.DeletedEntities);

    public void Handle(PublicAccessEntrySavingNotification notification) => updates.Changed(Pages);

    public void Handle(PublicAccessEntryDeletingNotification notification) => updates.Changed(Pages);

    public void Handle(ContentTypeSavingNotification notification) => updates.Changed(Pages);

    public void Handle(ContentCacheRefresherNotification notification) => updates.Wake();

    public void Handle(ContentTypeCacheRefresherNotification notification) => updates.Wake();

    public void Handle(PublicAccessCacheRefresherNotification notification) => updates.Wake();

    public void Handle(MediaCacheRefresherNotification notification) => updates.Wake();

    private void Note(IEnumerable<IContent> pages) => updates.Changed(Pages, [.. pages.Select(page => page.Key)]);
}
