using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Examples;
using WraparoundCare.Community.Forum.Moderation;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;

namespace WraparoundCare.Community.Forum;

/// <summary>Who may do what. Everything of the forum is found through this: what one may not see is not there.</summary>
internal static class ForumPolicy
{
    public static bool CanRead(this ForumVisitor visitor, ForumCategoryRow category) => visitor.IsIn(category.Readers);

    public static bool CanBegin(this ForumVisitor visitor, ForumCategoryRow category) =>
        visitor is { Member: not null, SilencedUntil: null } && visitor.CanRead(category) && visitor.IsIn(category.Writers);

    public static bool CanRead(this ForumVisitor visitor, ForumTopicRow topic) => visitor.CanSee(topic.State, topic.AuthorKey);

    public static bool CanAnswer(this ForumVisitor visitor, ForumCategoryRow category, ForumTopicRow topic) =>
        visitor.CanBegin(category) && topic is { State: PostState.Visible, IsClosed: false };

    public static bool CanRead(this ForumVisitor visitor, ForumPostRow post) => visitor.CanSee(post.State, post.AuthorKey);

    /// <summary>Whether it can be changed by its writer.</summary>
    public static bool CanChange(this ForumVisitor visitor, ForumPostRow post) =>
        visitor.SilencedUntil is null && visitor.CanWithdraw(post);

    /// <summary>Whether it can be taken away by its writer.</summary>
    public static bool CanWithdraw(this ForumVisitor visitor, ForumPostRow post) =>
        IsWriter(visitor, post.AuthorKey) && post.State is (PostState.Visible or PostState.Waiting);

    /// <summary>Whether they may see what it said before: its writer may, and moderators.</summary>
    public static bool CanSeeHistory(this ForumVisitor visitor, ForumPostRow post) => visitor.IsModerator || visitor.CanWithdraw(post);

    /// <summary>Whether they may say that it is the answer that helped: who asked may, and moderators.</summary>
    public static bool CanAccept(this ForumVisitor visitor, ForumPostRow post, ForumTopicRow topic) =>
        post is { State: PostState.Visible, Number: > 1 } && topic.State is PostState.Visible
        && (visitor.IsModerator || IsWriter(visitor, topic.AuthorKey));

    /// <summary>Whether they may thank for it: members may, but not for their own.</summary>
    public static bool CanThank(this ForumVisitor visitor, ForumPostRow post) =>
        post is { State: PostState.Visible, Number: not null } && visitor.Member is not null && !IsWriter(visitor, post.AuthorKey);

    /// <summary>Whether they may keep it to find it back: members may what everybody reads here.</summary>
    public static bool CanKeep(this ForumVisitor visitor, ForumPostRow post) =>
        visitor.Member is not null && post is { State: PostState.Visible, Number: not null };

    /// <summary>Whether it can be reported to the moderators: by any member who reads it and did not write it.</summary>
    public static bool CanFlag(this ForumVisitor visitor, ForumPostRow post) =>
        visitor.Member is not null && post.State is PostState.Visible && !IsWriter(visitor, post.AuthorKey);

    /// <summary>Whether it can be a tip on a page that everybody reads: its writer can be asked, and guests read it as well.</summary>
    public static bool CanBeTip(this FoundTopic found, ForumPostRow post) =>
        found is { Category.Readers: null, Topic.State: PostState.Visible }
        && post is { State: PostState.Visible, Number: not null, AuthorKey: { } author }
        && author != ExampleAccount.Key;

    public static bool CanDecide(this ForumVisitor visitor, ForumDecision decision, ForumPostRow post) =>
        visitor.IsModerator && decision switch
        {
            ForumDecision.Approved => post.State is PostState.Waiting,
            ForumDecision.Hidden => post.State is PostState.Waiting or PostState.Visible,
            ForumDecision.Edited => post.State is PostState.Waiting or PostState.Visible,
            ForumDecision.Unmasked => post.Pseudonym is not null,
            ForumDecision.Kept => post.State is not (PostState.Waiting or PostState.Moved),
            _ => false,
        };

    /// <summary>Whether anything can be decided about the topic as a whole: once others see it.</summary>
    public static bool CanModerate(this ForumVisitor visitor, ForumTopicRow topic) =>
        visitor.IsModerator && topic is { State: PostState.Visible, LastNumber: > 0 };

    public static bool CanDecide(this ForumVisitor visitor, ForumDecision decision, ForumTopicRow topic) =>
        visitor.CanModerate(topic) && decision switch
        {
            ForumDecision.Closed => !topic.IsClosed,
            ForumDecision.Opened => topic.IsClosed,
            ForumDecision.Pinned => !topic.IsPinned,
            ForumDecision.Unpinned => topic.IsPinned,
            ForumDecision.Moved or ForumDecision.Split or ForumDecision.Merged => true,
            _ => false,
        };

    private static bool CanSee(this ForumVisitor visitor, PostState state, Guid? author) => state switch
    {
        PostState.Visible => true,
        PostState.Waiting => visitor.IsModerator || IsWriter(visitor, author),
        _ => visitor.IsModerator,
    };

    private static bool IsWriter(ForumVisitor visitor, Guid? author) => author is not null && visitor.Member == author;
}
