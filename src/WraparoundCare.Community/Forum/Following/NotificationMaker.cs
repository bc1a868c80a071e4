using Microsoft.EntityFrameworkCore;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Live;
using WraparoundCare.Community.Forum.Mentions;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Members;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Following;

/// <summary>
/// Tells followers of posts that became visible, so many of them in a transaction. Each is made under the lock of members: nodes take
/// turns, who leaves has no row afterwards, and what a kill cut off is done by whoever looks next.
/// </summary>
internal sealed class NotificationMaker(
    MemberRecords members, ICurrentUnitOfWork work, ForumAuthors authors, LiveUpdates live, TimeProvider time)
{
    public const int BatchSize = 500;

    /// <summary>Tells of everything that was noted.</summary>
    public void Make()
    {
        var isLeft = HasNews();
        while (isLeft)
        {
            isLeft = MakeBatch(BatchSize);
        }
    }

    /// <summary>Tells the next followers.</summary>
    /// <param name="size">How many of them at most.</param>
    /// <returns>False when there was nothing to tell.</returns>
    public bool MakeBatch(int size)
    {
        using var scope = members.BeginChange();
        var db = work.Required.Db;
        var news = db.Set<ForumNewsRow>().AsNoTracking().OrderBy(row => row.Id).FirstOrDefault();
        if (news is not null)
        {
            var end = Find(db, news.PostId) is { } post
                ? Tell(db, post with { MentionedSince = news.MentionedSince }, news.AfterMember, size)
                : null;
            var row = db.Set<ForumNewsRow>().Where(row => row.Id == news.Id);
            _ = end is { } last
                ? row.ExecuteUpdate(set => set.SetProperty(row => row.AfterMember, last))
                : row.ExecuteDelete();
        }

        scope.Complete();
        return news is not null;
    }

    private bool HasNews()
    {
        using var scope = members.BeginReading();
        return work.Required.Db.Set<ForumNewsRow>().Any();
    }

    // One that was taken away meanwhile, or waits again, is told when it is seen once more.
    private static News? Find(SiteDbContext db, Guid key) =>
        (from post in db.Set<ForumPostRow>()
         join topic in db.Set<ForumTopicRow>() on post.TopicId equals topic.Id
         join category in db.Set<ForumCategoryRow>() on topic.CategoryId equals category.Id
         where post.Id == key && post.State == PostState.Visible && post.Number != null && topic.State == PostState.Visible
         select new News(post.Id, topic.Id, post.Number ?? 0, post.AuthorKey ?? Guid.Empty)
         {
             Category = category.Id,
             Readers = category.Readers,
             Step = topic.Step,
             Theme = topic.Theme ?? string.Empty,
             IsPseudonymous = post.Pseudonym != null,
         }).FirstOrDefault();

    /// <returns>The last follower who was told; null when nobody comes after.</returns>
    private Guid? Tell(SiteDbContext db, News news, Guid after, int size)
    {
        var ends = Followers(db, news).Where(key => key > after).OrderBy(key => key).Skip(size - 1).Take(1).ToList();
        var part = new Part(after, ends is [var last] ? last : Guid.AllBitsSet, time.GetUtcNow().UtcDateTime);
        Add(db, news, part);
        LetMailsGo(db, news, part);
        live.NotificationsChanged(Told(db, news, part));
        return ends is [var end] ? end : null;
    }

    private static IQueryable<Guid> Followers(SiteDbContext db, News news)
    {
        var named = db.Set<ForumMentionRow>()
            .Where(row => row.PostId == news.Post && (news.MentionedSince == null || row.MentionedAt >= news.MentionedSince))
            .Select(row => row.MemberKey);
        if (!news.IsForAll)
        {
            return named;
        }

        var (category, step) = (news.CategorySubject, news.StepSubject);
        var ofSubjects = db.Set<ForumSubjectFollowRow>().Where(row =>
            (row.Kind == SubjectKind.Category && row.Subject == category)
            || (row.Kind == SubjectKind.Step && row.Subject == step)
            || (row.Kind == SubjectKind.Theme && row.Subject == news.Theme));
        return db.Set<ForumTopicFollowRow>().Where(row => row.TopicId == news.Topic).Select(row => row.MemberKey)
            .Union(ofSubjects.Select(row => row.MemberKey))
            .Union(named);
    }

    // Not by the moment: SQL of our own keeps it as the clock gives it, and a query asks for microseconds.
    private static List<Guid> Told(SiteDbContext db, News news, Part part) =>
        [.. db.Set<ForumNotificationRow>()
            .Where(row => row.TopicId == news.Topic && row.MemberKey > part.After && row.MemberKey <= part.End)
            .Where(row => row.FirstNumber <= news.Number && row.LastNumber >= news.Number && row.ReadAt == null)
            .Select(row => row.MemberKey)];

    // Not whoever wrote it, may not read it, has read it or muted the topic or its writer. What was read begins anew.
    private void Add(SiteDbContext db, News news, Part part)
    {
        var mutable = !news.IsPseudonymous && MutedMembers.CanMute(authors.Of([news.Author])(news.Author)) ? news.Author : Guid.Empty;
        db.Database.ExecuteSql(
            $"""
            INSERT INTO forum_notification (member_key, topic_id, first_number, last_number, changed_at, is_mailed)
            SELECT follower.member_key, {news.Topic}, {news.Number}, {news.Number}, {part.Now}, {false}
            FROM (
                SELECT member_key FROM forum_topic_follow WHERE topic_id = {news.Topic} AND {news.IsForAll}
                UNION SELECT member_key FROM forum_subject_follow WHERE {news.IsForAll} AND (
                    (kind = {(int)SubjectKind.Category} AND subject = {news.CategorySubject})
                    OR (kind = {(int)SubjectKind.Step} AND subject = {news.StepSubject})
                    OR (kind = {(int)SubjectKind.Theme} AND subject = {news.Theme}))
                UNION SELECT member_key FROM forum_mention
                    WHERE post_id = {news.Post} AND mentioned_at >= {news.MentionedSince ?? DateTime.UnixEpoch}
            ) follower
            WHERE follower.member_key > {part.After} AND follower.member_key <= {part.End} AND follower.member_key <> {news.Author}
                AND NOT EXISTS (
                    SELECT 1 FROM forum_topic_follow own
                    WHERE own.member_key = follower.member_key AND own.topic_id = {news.Topic} AND own.is_muted = {true})
                AND NOT EXISTS (
                    SELECT 1 FROM forum_muted_member own WHERE own.member_key = follower.member_key AND own.muted_key = {mutable})
                AND NOT EXISTS (
                    SELECT 1 FROM forum_read seen
                    WHERE seen.member_key = follower.member_key AND seen.topic_id = {news.Topic} AND seen.number >= {news.Number})
                AND ({news.Readers is null} OR EXISTS (
                    SELECT 1 FROM node person
                    JOIN member_to_group ON member_to_group.member_id = person.id
                    JOIN node kind ON kind.id = member_to_group.group_id
                    WHERE person.key = follower.member_key AND kind.name IN ({news.Readers ?? string.Empty}, {MemberGroups.Moderator})))
            ON CONFLICT (member_key, topic_id) DO UPDATE SET
                first_number = CASE
                    WHEN forum_notification.read_at IS NOT NULL OR EXISTS (
                        SELECT 1 FROM forum_read seen
                        WHERE seen.member_key = excluded.member_key AND seen.topic_id = excluded.topic_id
                            AND seen.number >= forum_notification.last_number)
                    THEN excluded.first_number
                    WHEN excluded.first_number < forum_notification.first_number THEN excluded.first_number
                    ELSE forum_notification.first_number END,
                last_number = CASE
                    WHEN excluded.last_number > forum_notification.last_number THEN excluded.last_number
                    ELSE forum_notification.last_number END,
                changed_at = excluded.changed_at, read_at = NULL, is_mailed = excluded.is_mailed
            WHERE excluded.last_number > forum_notification.last_number
                OR (forum_notification.read_at IS NULL AND excluded.first_number < forum_notification.first_number)
            """);
    }

    // Who wants mail at once has one when there is something new to read, and none for what is added to it.
    private static void LetMailsGo(SiteDbContext db, News news, Part part) => db.Database.ExecuteSql(
        $"""
        UPDATE forum_follow_setting SET mail_due_at = CASE mail
            WHEN {(int)FollowMail.AtOnce} THEN {part.Now}
            WHEN {(int)FollowMail.Daily} THEN {MailMoments.NextDay(part.Now)}
            ELSE {MailMoments.NextWeek(part.Now)} END
        WHERE mail <> {(int)FollowMail.Never} AND mail_due_at IS NULL AND member_key > {part.After} AND member_key <= {part.End}
            AND EXISTS (
                SELECT 1 FROM forum_notification told
                WHERE told.member_key = forum_follow_setting.member_key AND told.topic_id = {news.Topic}
                    AND told.is_mailed = {false} AND told.last_number = {news.Number}
                    AND (forum_follow_setting.mail <> {(int)FollowMail.AtOnce} OR told.first_number = {news.Number}))
        """);

    /// <summary>A post, and by what it is followed.</summary>
    private sealed record News(Guid Post, long Topic, int Number, Guid Author)
    {
        public Guid Category { get; init; }

        public string? Readers { get; init; }

        public int? Step { get; init; }

        public string Theme { get; init; } = string.Empty;

        public bool IsPseudonymous { get; init; }

        /// <summary>Null when all are told who follow it or are named in it.</summary>
        public DateTime? MentionedSince { get; init; }

        public bool IsForAll => MentionedSince is null;

        public string CategorySubject => Category.ToString();

        public string StepSubject => Step is { } step ? $"{step}" : string.Empty;
    }

    /// <summary>The followers who come after one and not after another, in the order of their keys; now is in UTC.</summary>
    private sealed record Part(Guid After, Guid End, DateTime Now);
}
