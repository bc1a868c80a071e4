using Umbraco.Cms.Core.Cache;

namespace WraparoundCare.Community.Forum.Live;

/// <summary>Tells pages that are kept or open, in the transaction of a change, that there is something new from its commit on.</summary>
internal sealed class LiveUpdates(DistributedCache caches)
{
    /// <param name="topics">Those that have posts which they had not.</param>
    public void PostsAdded(IReadOnlyCollection<long> topics) => Send(new LiveChange { Topics = [.. topics] });

    /// <param name="topics">Those whose posts are other than they were, wherever they are shown.</param>
    public void PostsChanged(IReadOnlyCollection<long> topics) => Send(new LiveChange { Topics = [.. topics], IsWide = true });

    /// <param name="topic">One of which a post has another mark, such as a member's thanks.</param>
    public void MarksChanged(long topic) => Send(new LiveChange { Marked = [topic] });

    /// <summary>Something else changed that pages of the forum show.</summary>
    public void ForumChanged() => Send(new LiveChange { IsWide = true });

    /// <param name="members">Those who have other notifications than they had.</param>
    public void NotificationsChanged(IReadOnlyCollection<Guid> members) => Send(new LiveChange { Members = [.. members] });

    private void Send(LiveChange change)
    {
        if (change.IsWide || change.Topics.Count + change.Marked.Count + change.Members.Count > 0)
        {
            caches.RefreshByPayload(LiveRefresher.Id, [change]);
        }
    }
}
