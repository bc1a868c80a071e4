using WraparoundCare.Community.Forum;
using WraparoundCare.Community.Forum.Following;
using WraparoundCare.Community.Forum.Imports.Claims;
using WraparoundCare.Community.Forum.Moderation.Queue;

namespace WraparoundCare.Community.Members.MyPages;

/// <summary>What waits for a member on the forum.</summary>
internal sealed class MyForum(ModerationQueue queue, ForumFollowing following, AuthorClaims claims)
{
    public WaitingOnForum Of(ForumVisitor visitor, string email) => new()
    {
        Waiting = visitor.IsModerator ? queue.Count() : 0,
        Unread = following.Unread(visitor) ?? 0,
        HasClaims = claims.Of(email).Count > 0,
    };
}

internal sealed record WaitingOnForum
{
    /// <summary>How much waits for a moderator, for who is one.</summary>
    public int Waiting { get; init; }

    /// <summary>How many notifications wait to be read.</summary>
    public int Unread { get; init; }

    /// <summary>Whether posts of another forum may be theirs.</summary>
    public bool HasClaims { get; init; }
}
