using Microsoft.EntityFrameworkCore;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Following;

/// <summary>
/// What a post means to those who follow, noted in its own transaction: one row, however many they are. Who they are is found later, by
/// <see cref="NotificationMaker"/>.
/// </summary>
internal static class ForumNews
{
    /// <summary>Its writer follows the topic from now on, unless they do not want that or muted it.</summary>
    /// <param name="db">Of the transaction in which it was written.</param>
    /// <param name="post">What was written just now.</param>
    /// <param name="now">In UTC.</param>
    public static void Written(SiteDbContext db, ForumPostRow post, DateTime now)
    {
        db.Database.ExecuteSql(
            $"""
            INSERT INTO forum_topic_follow (member_key, topic_id, is_muted, since)
            SELECT {post.AuthorKey!.Value}, {post.TopicId}, {false}, {now}
            WHERE NOT EXISTS (
                SELECT 1 FROM forum_follow_setting WHERE member_key = {post.AuthorKey!.Value} AND follows_own = {false})
            ON CONFLICT (member_key, topic_id) DO NOTHING
            """);
        if (post.State is PostState.Visible)
        {
            Seen(db, post.Id, now);
        }
    }

    /// <summary>The same for a post that others can read from now on.</summary>
    public static void Seen(SiteDbContext db, Guid post, DateTime now)
    {
        db.Add(new ForumNewsRow { PostId = post, AfterMember = Guid.Empty, NotedAt = now });
        db.SaveChanges();
    }

    /// <summary>The same for those only who are named from now on in a post that others could read already.</summary>
    public static void Named(SiteDbContext db, Guid post, DateTime now)
    {
        db.Add(new ForumNewsRow { PostId = post, AfterMember = Guid.Empty, NotedAt = now, MentionedSince = now });
        db.SaveChanges();
    }
}
