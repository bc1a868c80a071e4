using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using WraparoundCare.Community.Forum.Live;

namespace WraparoundCare.Community.Forum.SharedPages;

/// <summary>Pages name those who wrote on them as they are called now, and say who of them are moderators.</summary>
internal sealed class SharedPageAuthors(SharedPageStore pages, LiveUpdates updates) :
    INotificationHandler<MemberCacheRefresherNotification>,
    INotificationHandler<AssignedMemberRolesNotification>,
    INotificationHandler<RemovedMemberRolesNotification>
{
    // Every node hears it, after the commit.
    public void Handle(MemberCacheRefresherNotification notification) => pages.RenewAll();

    // Only this node hears it.
    public void Handle(AssignedMemberRolesNotification notification) => updates.ForumChanged();

    public void Handle(RemovedMemberRolesNotification notification) => updates.ForumChanged();
}
