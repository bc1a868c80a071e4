using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace WraparoundCare.Community.Members;

/// <summary>Tells every node, from the commit of a change on, that who is signed in or what they may do is other than it was.</summary>
internal sealed class SignedInUpdates(DistributedCache caches) :
    INotificationHandler<AssignedMemberRolesNotification>,
    INotificationHandler<RemovedMemberRolesNotification>
{
    public void Changed() => caches.RefreshAll(SignedInRefresher.Id);

    public void Handle(AssignedMemberRolesNotification notification) => Changed();

    public void Handle(RemovedMemberRolesNotification notification) => Changed();
}
