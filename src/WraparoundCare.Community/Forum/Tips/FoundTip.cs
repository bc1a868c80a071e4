using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;

namespace WraparoundCare.Community.Forum.Tips;

/// <summary>A tip with the post that it came from, both as they are now.</summary>
internal sealed record FoundTip(ForumTipRow Row, ForumPostRow Post, FoundTopic Found)
{
    /// <summary>Whether its writer is a member who is not blocked.</summary>
    public required bool HasWriter { get; init; }

    /// <summary>When it lapses without an answer, in UTC.</summary>
    public required DateTime LapsesAt { get; init; }

    /// <summary>Whether the post is there for everybody, and says what it said when its writer was asked.</summary>
    public bool Stands =>
        HasWriter && Found.CanBeTip(Post) && Post.AuthorKey == Row.AuthorKey && TipMark.Of(Post) == Row.PostMark;

    /// <summary>How far it is at a moment, whether or not that was noted.</summary>
    /// <param name="now">In UTC.</param>
    public TipState StateAt(DateTime now) => Row.State switch
    {
        TipState.Asked or TipState.Shown when !Stands => TipState.Outdated,
        TipState.Asked when now >= LapsesAt => TipState.Lapsed,
        _ => Row.State,
    };
}
