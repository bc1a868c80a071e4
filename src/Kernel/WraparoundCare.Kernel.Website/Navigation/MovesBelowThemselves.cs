using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Navigation;

namespace WraparoundCare.Kernel.Website.Navigation;

/// <summary>
/// Refuses to move a page to what is below it, as the kernel's editing service does: its older service would write a circle, and the
/// next one who asks for descendants ends the process. Saving refuses it too; media, of which nobody says where they go, only there.
/// </summary>
internal sealed class MovesBelowThemselves(IDocumentNavigationQueryService tree) : INotificationHandler<ContentMovingNotification>
{
    public void Handle(ContentMovingNotification notification)
    {
        if (notification.MoveInfoCollection.Any(move => move.NewParentKey is { } parent && IsBelow(parent, move.Entity.Key)))
        {
            notification.CancelOperation(new EventMessage("Move", "It cannot be moved to what is below it.", EventMessageType.Error));
        }
    }

    private bool IsBelow(Guid key, Guid top) => key == top || (tree.TryGetAncestorsKeys(key, out var above) && above.Contains(top));
}
