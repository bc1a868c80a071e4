using Umbraco.Cms.Core.Cache;

namespace WraparoundCare.Community.Forum.Live;

/// <summary>Tells open pages, in the transaction of a change, that there is something new from its commit on.</summary>
internal sealed class LiveUpdates(DistributedCache caches)
{
    /// <param name="topics">Those that have other posts than they had.</param>
    public void PostsChanged(IReadOnlyCollection<long> topics) => Send(new LiveChange([.. topics], []));

    /// <param name="members">Those who have other notifications than they had.</param>
    public void NotificationsChanged(IReadOnlyCollection<Guid> members) => Send(new LiveChange([], [.. members]));

    private void Send(LiveChange change)
    {
        if (change.Topics.Count + change.Members.Count > 0)
        {
            caches.RefreshByPayload(LiveRefresher.Id, [change]);
        }
    }
}
