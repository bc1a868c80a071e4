using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace WraparoundCare.Community.Members;

/// <summary>
/// Hears on every node, after the commit, that a session, a member, their groups or their silence changed. Such changes are rare: all that
/// is kept goes, and each session asks once.
/// </summary>
/// <remarks>The part that knows members adds it by name: a host without it has it on its disk, and could not make it.</remarks>
[HideFromTypeFinder]
internal sealed class SignedInRefresher(SignedInMembers members) :
    ICacheRefresher,
    INotificationHandler<MemberCacheRefresherNotification>,
    INotificationHandler<MemberGroupCacheRefresherNotification>
{
    public static readonly Guid Id = new("5b0c7a0e-2f0d-4d5e-9a31-7c6f1e8f4b92");

    public Guid RefresherUniqueId => Id;

    public string Name => "Members who are signed in";

    public void RefreshAll() => members.Forget();

    public void Handle(MemberCacheRefresherNotification notification) => members.Forget();

    public void Handle(MemberGroupCacheRefresherNotification notification) => members.Forget();

    public void Refresh(int id) => throw Unknown();

    public void Refresh(Guid id) => throw Unknown();

    public void Remove(int id) => throw Unknown();

    private static NotSupportedException Unknown() => new("Who is signed in is forgotten as a whole.");
}
