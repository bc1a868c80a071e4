using WraparoundCare.Community.Forum.Moderation.Flags;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Platform.Shared.Components.Conversation;

namespace WraparoundCare.Community.Forum.Moderation;

/// <summary>All that a moderator sees of a post before deciding.</summary>
internal sealed class PostCases(
    ForumPosts posts, ForumTopics topics, ForumExtras extras, ForumFlags flags, ForumDecisions decisions)
{
    /// <returns>Null when it is not there for this visitor.</returns>
    public PostCase? Find(Guid id, ForumVisitor visitor)
    {
        if (posts.Find(id, visitor) is not { } post || topics.Find(post.TopicId, visitor) is not { } found)
        {
            return null;
        }

        var open = flags.OpenOf(id);
        return new PostCase(post, found)
        {
            Extras = extras.Of(found.Topic, [post], visitor, open.Select(flag => flag.MemberKey)),
            Flags = open,
            Decisions = decisions.Of(id),
            Versions = posts.VersionsOf(id, visitor),
        };
    }
}

internal sealed record PostCase(ForumPostRow Post, FoundTopic Found)
{
    public required PostExtras Extras { get; init; }

    public Func<Guid?, PostAuthor> Authors => Extras.Authors;

    /// <summary>Reports that wait, the first first.</summary>
    public required IReadOnlyList<ForumFlagRow> Flags { get; init; }

    /// <summary>What was decided before, the last first.</summary>
    public required IReadOnlyList<ForumDecisionRow> Decisions { get; init; }

    /// <summary>What it said before, the last first.</summary>
    public required IReadOnlyList<ForumPostVersionRow> Versions { get; init; }

    /// <summary>What most members reported it for.</summary>
    public Ground Suggestion =>
        Flags.GroupBy(flag => flag.Ground).OrderByDescending(flags => flags.Count()).FirstOrDefault()?.Key ?? Ground.Other;
}
