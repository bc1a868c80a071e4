using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Following;

/// <summary>Which topics members follow or muted, and which subjects they follow. Done twice it is done once.</summary>
internal sealed class ForumFollows(ICoreScopeProvider scopes, ICurrentUnitOfWork work, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public FollowState Of(long topic, Guid member)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return work.Required.Db.Set<ForumTopicFollowRow>()
            .AsNoTracking()
            .FirstOrDefault(row => row.MemberKey == member && row.TopicId == topic) switch
        {
            null => FollowState.None,
            { IsMuted: true } => FollowState.Muted,
            _ => FollowState.Followed,
        };
    }

    /// <summary>Follows a topic, or mutes it: of two choices the last counts.</summary>
    public void Choose(long topic, Guid member, bool isMuted)
    {
        using var scope = scopes.CreateCoreScope();
        work.Required.Db.Database.ExecuteSql(
            $"""
            INSERT INTO forum_topic_follow (member_key, topic_id, is_muted, since) VALUES ({member}, {topic}, {isMuted}, {Now})
            ON CONFLICT (member_key, topic_id) DO UPDATE SET is_muted = excluded.is_muted, since = excluded.since
            """);
        scope.Complete();
    }

    /// <summary>Neither follows the topic nor mutes it any more.</summary>
    public void Stop(long topic, Guid member)
    {
        using var scope = scopes.CreateCoreScope();
        work.Required.Db.Set<ForumTopicFollowRow>().Where(row => row.MemberKey == member && row.TopicId == topic).ExecuteDelete();
        scope.Complete();
    }

    /// <returns>Those that the member can read now, the last chosen first; and how many there are in all.</returns>
    /// <param name="visitor">The member.</param>
    /// <param name="readable">The categories that the member may read.</param>
    /// <param name="isMuted">Whether it is about those that are muted, or those that are followed.</param>
    /// <param name="page">Which part of them, from 1.</param>
    public (IReadOnlyList<ForumTopicRow> Topics, int Total) Topics(
        ForumVisitor visitor, IReadOnlyList<Guid> readable, bool isMuted, int page)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var db = work.Required.Db;
        var topics = db.Set<ForumTopicFollowRow>()
            .Where(row => row.MemberKey == visitor.Member && row.IsMuted == isMuted)
            .Join(db.Set<ForumTopicRow>().AsNoTracking(), row => row.TopicId, topic => topic.Id, (row, topic) => new { row.Since, topic })
            .Where(row => readable.Contains(row.topic.CategoryId) && (row.topic.State == PostState.Visible
                || (row.topic.State == PostState.Waiting && row.topic.AuthorKey == visitor.Member)));
        var shown = topics.OrderByDescending(row => row.Since).ThenByDescending(row => row.topic.Id)
            .Skip((page - 1) * ForumTopics.PageSize)
            .Take(ForumTopics.PageSize)
            .Select(row => row.topic);
        return ([.. shown], topics.Count());
    }

    public ILookup<SubjectKind, string> Subjects(Guid member)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return work.Required.Db.Set<ForumSubjectFollowRow>()
            .Where(row => row.MemberKey == member)
            .OrderBy(row => row.Subject)
            .ToLookup(row => row.Kind, row => row.Subject);
    }

    /// <summary>Follows everything with a subject.</summary>
    public void Follow(SubjectKind kind, string subject, Guid member)
    {
        using var scope = scopes.CreateCoreScope();
        Add(kind, subject, member);
        scope.Complete();
    }

    public void Stop(SubjectKind kind, string subject, Guid member)
    {
        using var scope = scopes.CreateCoreScope();
        work.Required.Db.Set<ForumSubjectFollowRow>()
            .Where(row => row.MemberKey == member && row.Kind == kind && row.Subject == subject)
            .ExecuteDelete();
        scope.Complete();
    }

    /// <summary>Follows these subjects and no others.</summary>
    /// <param name="member">Who chooses.</param>
    /// <param name="chosen">What is followed from now on, by its kind.</param>
    /// <param name="followsOwn">Whether they follow a topic from the moment that they write in it.</param>
    public void FollowOnly(Guid member, IReadOnlyDictionary<SubjectKind, IReadOnlyCollection<string>> chosen, bool followsOwn)
    {
        using var scope = scopes.CreateCoreScope();
        work.Required.BeginWrite();
        foreach (var (kind, subjects) in chosen)
        {
            work.Required.Db.Set<ForumSubjectFollowRow>()
                .Where(row => row.MemberKey == member && row.Kind == kind && !subjects.Contains(row.Subject))
                .ExecuteDelete();
            foreach (var subject in subjects)
            {
                Add(kind, subject, member);
            }
        }

        work.Required.Db.Database.ExecuteSql(
            $"""
            INSERT INTO forum_follow_setting (member_key, follows_own, mail) VALUES ({member}, {followsOwn}, {(int)FollowMail.Never})
            ON CONFLICT (member_key) DO UPDATE SET follows_own = excluded.follows_own
            """);
        scope.Complete();
    }

    private void Add(SubjectKind kind, string subject, Guid member) => work.Required.Db.Database.ExecuteSql(
        $"""
        INSERT INTO forum_subject_follow (member_key, kind, subject, since) VALUES ({member}, {(int)kind}, {subject}, {Now})
        ON CONFLICT (member_key, kind, subject) DO NOTHING
        """);
}

/// <summary>What a member wants to hear of a topic.</summary>
internal enum FollowState
{
    /// <summary>What comes of other things that they follow.</summary>
    None,
    Followed,
    Muted,
}
