using Umbraco.Cms.Core.Cache;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Discussions;

/// <summary>Tells the pages that topics are about, in the transaction of a change, that they show something else from then on.</summary>
internal sealed class DiscussionUpdates(DistributedCache caches)
{
    /// <param name="work">Of the change.</param>
    /// <param name="topics">Those that changed; most are about no page.</param>
    public void Changed(UnitOfWork work, params IReadOnlyCollection<long> topics)
    {
        var pages = work.Db.Set<ForumTopicRow>()
            .Where(topic => topics.Contains(topic.Id) && topic.PageKey != null)
            .Select(topic => topic.PageKey!.Value)
            .Distinct()
            .ToList();
        pages.ForEach(page => caches.Refresh(DiscussionRefresher.Id, page));
    }
}
