using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Moderation.TopicDecisions;

/// <summary>
/// Makes a new topic of posts of another. There they have the numbers from 1; where each stood, a place says where it went, so that numbers
/// and addresses of the others stay right.
/// </summary>
internal sealed class TopicSplits(ICoreScopeProvider scopes, ICurrentUnitOfWork work, ForumChanges changes, ForumDecisions decisions)
{
    /// <returns>The new topic; null when the topic or one of the posts is no longer what the moderator saw.</returns>
    public ForumTopicRow? Split(long id, ForumVisitor moderator, TopicSplit split)
    {
        using var scope = scopes.CreateCoreScope();
        var db = work.Required.Db;
        var made = HeldPost.Topic(db, id) is { } topic && moderator.CanDecide(ForumDecision.Split, topic)
            && Held(db, id, split.Posts) is { Count: > 0 } posts
                ? Make(db, topic, posts, split)
                : null;
        scope.Complete();
        return made;
    }

    // In their order; none when one of them is not there, or is the question itself.
    private static List<ForumPostRow> Held(SiteDbContext db, long topic, IReadOnlyCollection<Guid> chosen)
    {
        var rows = db.Set<ForumPostRow>().Where(post => chosen.Contains(post.Id) && post.TopicId == topic);
        rows.ExecuteUpdate(set => set.SetProperty(post => post.State, post => post.State));
        var posts = rows.AsNoTracking()
            .Where(post => post.Number > 1 && post.State == PostState.Visible)
            .OrderBy(post => post.Number)
            .ToList();
        return posts.Count == chosen.Count ? posts : [];
    }

    private ForumTopicRow Make(SiteDbContext db, ForumTopicRow from, List<ForumPostRow> posts, TopicSplit split)
    {
        var topic = new ForumTopicRow
        {
            CategoryId = from.CategoryId,
            Title = split.Title,
            Slug = ForumWriting.SlugOf(split.Title),
            AuthorKey = posts[0].AuthorKey,
            Pseudonym = posts[0].Pseudonym,
            State = PostState.Visible,
            LastNumber = posts.Count,
            LastPostAt = posts.Max(post => post.CreatedAt),
            CreatedAt = posts[0].CreatedAt,
        };
        db.Add(topic);
        db.SaveChanges();
        for (var number = 1; number <= posts.Count; number++)
        {
            var (post, place) = (posts[number - 1], number);
            db.Set<ForumPostRow>().Where(row => row.Id == post.Id).ExecuteUpdate(set => set
                .SetProperty(row => row.TopicId, topic.Id)
                .SetProperty(row => row.Number, place));
            db.Add(PlaceOf(post));
        }

        db.SaveChanges();
        MoveReadMarks(db, from.Id, topic.Id, posts[0].Number!.Value);
        changes.Changed(work.Required, from.Id, topic.Id);
        Note(posts, from.CategoryId, split.Verdict);
        return topic;
    }

    private static ForumPostRow PlaceOf(ForumPostRow moved) => new()
    {
        Id = Guid.NewGuid(),
        TopicId = moved.TopicId,
        Number = moved.Number,
        Text = string.Empty,
        Html = string.Empty,
        HtmlVersion = PostHtml.Version,
        State = PostState.Moved,
        MovedTo = moved.Id,
        CreatedAt = moved.CreatedAt,
    };

    // Who had read a post has read it in its new place as well.
    private static void MoveReadMarks(SiteDbContext db, long from, long to, int first) => db.Database.ExecuteSql(
        $"""
        INSERT INTO forum_read (member_key, topic_id, number, read_at)
        SELECT mark.member_key, {to}, (
            SELECT COUNT(*) FROM forum_post place JOIN forum_post moved ON moved.id = place.moved_to
            WHERE place.topic_id = {from} AND moved.topic_id = {to} AND place.number <= mark.number), mark.read_at
        FROM forum_read mark
        WHERE mark.topic_id = {from} AND mark.number >= {first}
        """);

    // One record for each writer, who can object to it; together they are one act.
    private void Note(List<ForumPostRow> posts, Guid category, Verdict verdict)
    {
        Guid? act = null;
        foreach (var post in posts.DistinctBy(post => post.AuthorKey))
        {
            var noted = decisions.Add(post, verdict with { PartOf = act }, category);
            act ??= noted;
        }
    }
}

/// <param name="Posts">Which of them.</param>
/// <param name="Title">Of the new topic.</param>
/// <param name="Verdict">Why.</param>
internal sealed record TopicSplit(IReadOnlyCollection<Guid> Posts, string Title, Verdict Verdict);
