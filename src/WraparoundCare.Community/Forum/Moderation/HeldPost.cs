using Microsoft.EntityFrameworkCore;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Moderation;

/// <summary>
/// What a moderator decides about, with which whoever asks is alone until the commit. A topic is held before its posts, everywhere: two
/// who hold them in another order wait for each other.
/// </summary>
internal static class HeldPost
{
    /// <returns>Null when it is not there, or just moved to another topic.</returns>
    public static ForumPostRow? Of(SiteDbContext db, Guid id)
    {
        var topic = db.Set<ForumPostRow>().Where(post => post.Id == id).Select(post => (long?)post.TopicId).FirstOrDefault();
        return topic is { } held && Topic(db, held) is not null && ForumWriting.Held(db, id) is { } row && row.TopicId == held ? row : null;
    }

    /// <returns>Null when it is not there.</returns>
    public static ForumTopicRow? Topic(SiteDbContext db, long id)
    {
        db.Set<ForumTopicRow>().Where(topic => topic.Id == id)
            .ExecuteUpdate(set => set.SetProperty(topic => topic.LastNumber, topic => topic.LastNumber));
        return db.Set<ForumTopicRow>().FirstOrDefault(topic => topic.Id == id);
    }
}
