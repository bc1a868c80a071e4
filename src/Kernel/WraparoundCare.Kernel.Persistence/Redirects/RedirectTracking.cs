using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace WraparoundCare.Kernel.Persistence.Redirects;

/// <summary>
/// Keeps the old URLs of documents that are renamed or moved, and of what is below them. Only the document's own route is
/// noted before the change: if it turns out to differ, those below changed in the same first part.
/// </summary>
internal sealed class RedirectTracking(RedirectRoutes routes, RedirectNotes notes, IOptionsMonitor<WebRoutingSettings> settings)
    : INotificationHandler<ContentPublishingNotification>,
        IDistributedCacheNotificationHandler<ContentPublishedNotification>,
        INotificationHandler<ContentMovingNotification>,
        IDistributedCacheNotificationHandler<ContentMovedNotification>
{
    private const string RoutesKey = "WraparoundCare.Redirects";
    private const string NotesKey = "WraparoundCare.RedirectNotes";

    public void Handle(ContentPublishingNotification notification) => Look(notification, notification.PublishedEntities);

    public void Handle(ContentMovingNotification notification) =>
        Look(notification, notification.MoveInfoCollection.Select(move => move.Entity));

    public void Handle(ContentPublishedNotification notification)
    {
        var documents = notification.PublishedEntities.ToLookup(document => document.Key);
        Keep(notification, route => documents[route.Document].Any(document => routes.HasNewSegment(document, route)));
    }

    public void Handle(ContentMovedNotification notification) => Keep(notification, _ => true);

    private void Look(StatefulNotification notification, IEnumerable<IContent> documents)
    {
        if (!settings.CurrentValue.DisableRedirectUrlTracking)
        {
            // What nobody could visit needs no redirect, and a first publication no query for the URL that it never had.
            notification.State[RoutesKey] = documents.Where(document => document.Published).SelectMany(routes.Of).ToList();
        }
    }

    // Comes twice: in the transaction of the change, and after it, when the new addresses are known.
    private void Keep(StatefulNotification notification, Func<DocumentRoute, bool> mayChange)
    {
        if (!notification.State.TryGetValue(RoutesKey, out var state) || state is not List<DocumentRoute> before)
        {
            return;
        }

        if (RedirectNotes.IsBeforeCommit)
        {
            notification.State[NotesKey] = notes.Write(before.Where(mayChange));
        }
        else
        {
            notes.Settle(
                before, notification.State.TryGetValue(NotesKey, out var written) && written is List<RedirectNoteRow> rows ? rows : []);
        }
    }
}
