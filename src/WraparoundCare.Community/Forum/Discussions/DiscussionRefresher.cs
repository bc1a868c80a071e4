using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using WraparoundCare.Platform.Shared.Discussions;
using WraparoundCare.Platform.Shared.Tips;

namespace WraparoundCare.Community.Forum.Discussions;

/// <summary>
/// Hears on every node, after the commit, that the discussion or the tips of a page changed. That goes as the kernel's own messages do:
/// they are written in the transaction of the change, so no node misses one. A node that begins anew, as after a doubt, says that content
/// changed.
/// </summary>
/// <remarks>The forum adds it by name: a host without the forum has it on its disk, and could not make it.</remarks>
[HideFromTypeFinder]
internal sealed class DiscussionRefresher(
    PageMemory<PageDiscussion> guests, PageMemory<IReadOnlyList<PageTip>> tips, RenewPage renewPage)
    : ICacheRefresher, INotificationHandler<ContentCacheRefresherNotification>
{
    public static readonly Guid Id = new("0c4de0a8-64d1-4f0c-8c53-2b1a3a0c7e5d");

    public Guid RefresherUniqueId => Id;

    public string Name => "Discussions of pages";

    // What is read from then on is new, so it may be kept with the page that is made of it.
    public void Refresh(Guid id)
    {
        guests.Forget(id);
        tips.Forget(id);
        renewPage(id);
    }

    public void Handle(ContentCacheRefresherNotification notification)
    {
        guests.ForgetAll();
        tips.ForgetAll();
    }

    public void RefreshAll() => throw Unknown();

    public void Refresh(int id) => throw Unknown();

    public void Remove(int id) => throw Unknown();

    private static NotSupportedException Unknown() => new("A discussion is known by the key of its page.");
}
