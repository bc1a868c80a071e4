using Umbraco.Cms.Core.Cache;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Tips;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Discussions;

/// <summary>
/// Tells the pages that topics are about or that show tips from them, in the transaction of a change, that they show something else from
/// then on.
/// </summary>
internal sealed class DiscussionUpdates(DistributedCache caches)
{
    /// <param name="work">Of the change.</param>
    /// <param name="topics">Those that changed; most are about no page.</param>
    public void Changed(UnitOfWork work, params IReadOnlyCollection<long> topics)
    {
        var posts = work.Db.Set<ForumPostRow>().Where(post => topics.Contains(post.TopicId));
        var pages = work.Db.Set<ForumTopicRow>()
            .Where(topic => topics.Contains(topic.Id) && topic.PageKey != null)
            .Select(topic => topic.PageKey!.Value)
            .Union(work.Db.Set<ForumTipRow>()
                .Where(tip => tip.State == TipState.Shown && posts.Any(post => post.Id == tip.PostId))
                .Select(tip => tip.PageKey))
            .ToList();
        pages.ForEach(PageChanged);
    }

    /// <summary>The same for one page.</summary>
    public void PageChanged(Guid page) => caches.Refresh(DiscussionRefresher.Id, page);
}
