using Microsoft.EntityFrameworkCore;
using WraparoundCare.Community.Forum.Discussions;
using WraparoundCare.Community.Forum.Live;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Search;

namespace WraparoundCare.Community.Forum;

/// <summary>
/// Tells search, the pages of the editors that topics are about, and the pages of the forum that are kept or open, in the transaction of a
/// change, which topics are other than they were.
/// </summary>
internal sealed class ForumChanges(ISearchUpdates updates, DiscussionUpdates discussions, LiveUpdates live)
{
    /// <param name="work">Of the change.</param>
    /// <param name="topics">Those that changed; one without a post that was ever seen is not in the index.</param>
    public void Changed(UnitOfWork work, params IReadOnlyCollection<long> topics)
    {
        Tell(work, topics);
        live.PostsChanged(topics);
    }

    /// <summary>The same for a topic in which there is a post more, and nothing else is other than it was.</summary>
    public void Added(UnitOfWork work, long topic)
    {
        Tell(work, [topic]);
        live.PostsAdded([topic]);
    }

    /// <summary>The same for a topic of which a post has another mark: it helped, or somebody is thanked for it.</summary>
    public void Marked(UnitOfWork work, long topic)
    {
        discussions.Changed(work, topic);
        live.MarksChanged(topic);
    }

    private void Tell(UnitOfWork work, IReadOnlyCollection<long> topics)
    {
        var keys = work.Db.Set<ForumPostRow>()
            .Where(post => post.Number == 1 && topics.Contains(post.TopicId))
            .Select(post => post.Id)
            .ToList();
        if (keys.Count > 0)
        {
            updates.Changed(ForumSearch.Source, keys);
            work.AroundCommit(() => { }, updates.Wake);
        }

        discussions.Changed(work, topics);
    }
}
