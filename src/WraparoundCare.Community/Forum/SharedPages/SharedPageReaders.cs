using Microsoft.EntityFrameworkCore;
using WraparoundCare.Community.Forum.Answers;
using WraparoundCare.Community.Forum.Bookmarks;
using WraparoundCare.Community.Forum.Drafts;
using WraparoundCare.Community.Forum.Following;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.SharedPages;

/// <summary>
/// What makes a page different for a member. It is asked at each request and kept nowhere, so what somebody did themselves they see at
/// once, on whichever node. The queries are made once for each host and its database: that takes longer than their answers do.
/// </summary>
internal sealed class SharedPageReaders(UnitOfWorkFactory works, ForumPosts posts)
{
    private readonly Func<SiteDbContext, Guid, long, int, int, string, TopicStanding?> _standing = EF.CompileQuery(
        (SiteDbContext db, Guid member, long id, int first, int last, string answer) => db.Set<ForumTopicRow>()
            .Where(topic => topic.Id == id)
            .Select(topic => new TopicStanding
            {
                NumberRead = db.Set<ForumReadRow>()
                    .Where(read => read.MemberKey == member && read.TopicId == topic.Id)
                    .Select(read => read.Number)
                    .FirstOrDefault(),
                IsMuted = db.Set<ForumTopicFollowRow>()
                    .Where(follow => follow.MemberKey == member && follow.TopicId == topic.Id)
                    .Select(follow => (bool?)follow.IsMuted)
                    .FirstOrDefault(),
                HasWritten = db.Set<ForumPostRow>().Any(post => post.TopicId == topic.Id && post.AuthorKey == member),
                IsOwn = topic.AuthorKey == member
                    || db.Set<ForumPostRow>().Any(post => post.TopicId == topic.Id && post.AuthorKey == member
                        && ((post.Number >= first && post.Number <= last) || post.Number == null || post.Pseudonym != null))
                    || db.Set<ForumDraftRow>().Any(draft => draft.MemberKey == member && draft.Place == answer && !draft.IsSent)
                    || db.Set<ForumMutedMemberRow>().Any(muted => muted.MemberKey == member)
                    || db.Set<ForumPostRow>()
                        .Where(post => post.TopicId == topic.Id && post.Number >= first && post.Number <= last)
                        .Any(post => db.Set<ForumThanksRow>().Any(thanks => thanks.PostId == post.Id && thanks.MemberKey == member)
                            || db.Set<ForumBookmarkRow>().Any(kept => kept.PostId == post.Id && kept.MemberKey == member)),
            })
            .FirstOrDefault());

    // One question for all of it: a category that they follow, a post that waits, or how far a topic was read.
    private readonly Func<SiteDbContext, Guid, long[], IEnumerable<ListFact>> _facts = EF.CompileQuery(
        (SiteDbContext db, Guid member, long[] topics) => db.Set<ForumReadRow>()
            .Where(read => read.MemberKey == member && topics.Contains(read.TopicId))
            .Select(read => new ListFact { Topic = read.TopicId, NumberRead = read.Number, Followed = null })
            .Concat(db.Set<ForumSubjectFollowRow>()
                .Where(follow => follow.MemberKey == member && follow.Kind == SubjectKind.Category)
                .Select(follow => new ListFact { Topic = null, NumberRead = 0, Followed = follow.Subject }))
            .Concat(db.Set<ForumPostRow>()
                .Where(post => post.AuthorKey == member && post.State == PostState.Waiting)
                .Select(post => new ListFact { Topic = null, NumberRead = 0, Followed = null })));

    /// <param name="member">Who reads.</param>
    /// <param name="topic">Which topic.</param>
    /// <param name="page">Of the topic, from 1.</param>
    /// <returns>Null when there is no such topic.</returns>
    public TopicStanding? InTopic(Guid member, long topic, int page)
    {
        var last = page * ForumPosts.PageSize;
        using var work = works.Create();
        return _standing(work.Db, member, topic, last - ForumPosts.PageSize + 1, last, AnswerController.PlaceOf(topic).Path);
    }

    /// <param name="member">Who reads.</param>
    /// <param name="topics">Those that the list shows, as far as they are known yet.</param>
    public ListStanding InList(Guid member, IReadOnlyCollection<long> topics)
    {
        using var work = works.Create();
        return ListStanding.Of(_facts(work.Db, member, [.. topics]), topics);
    }

    public void MarkRead(long topic, Guid member, int number) => posts.MarkRead(topic, member, number);
}

/// <summary>What a member has to do with a page of a topic.</summary>
internal sealed record TopicStanding
{
    /// <summary>How far they have read; 0 for nothing.</summary>
    public int NumberRead { get; init; }

    /// <summary>Whether they muted it or follow it; null when they chose nothing.</summary>
    public bool? IsMuted { get; init; }

    /// <summary>Whether a post in the topic is theirs: they can take no pseudonym there any more.</summary>
    public bool HasWritten { get; init; }

    /// <summary>
    /// Whether they began the topic, wrote on this page or under a pseudonym, are writing, marked a post, or mute somebody.
    /// </summary>
    public bool IsOwn { get; init; }
}

/// <summary>What a member has to do with a list of topics.</summary>
internal sealed record ListStanding
{
    /// <summary>The topics that were asked about.</summary>
    public required IReadOnlyCollection<long> Topics { get; init; }

    /// <summary>How far they have read these, by their ids; a topic that they never opened is not among them.</summary>
    public required IReadOnlyDictionary<long, int> NumbersRead { get; init; }

    /// <summary>The categories that they follow.</summary>
    public required string Followed { get; init; }

    /// <summary>Whether something of theirs waits for a moderator, which stands in their lists.</summary>
    public required bool HasWaiting { get; init; }

    public static ListStanding Of(IEnumerable<ListFact> facts, IReadOnlyCollection<long> topics)
    {
        var all = facts.ToList();
        return new ListStanding
        {
            Topics = topics,
            NumbersRead = all.Where(fact => fact.Topic is not null).ToDictionary(fact => fact.Topic!.Value, fact => fact.NumberRead),
            Followed = string.Join(' ', all.Select(fact => fact.Followed).OfType<string>().Order(StringComparer.Ordinal)),
            HasWaiting = all.Exists(fact => fact is { Topic: null, Followed: null }),
        };
    }
}

/// <summary>A topic and how far it was read, a category that is followed, or neither: something that waits.</summary>
internal sealed record ListFact
{
    public long? Topic { get; init; }

    public int NumberRead { get; init; }

    public string? Followed { get; init; }
}
