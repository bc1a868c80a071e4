using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Tips;
using WraparoundCare.Community.Forum.Topics;

namespace WraparoundCare.Community.Forum.Following;

/// <summary>What pages of the forum show of following; nothing of it to a guest.</summary>
internal sealed class ForumFollowing(ForumFollows follows, MutedMembers muted, ForumNotifications notifications, ForumTips tips)
{
    public bool IsFollowed(ForumCategoryRow category, ForumVisitor visitor) =>
        visitor.Member is { } member
        && follows.Subjects(member)[SubjectKind.Category].Contains(CategoryFollowController.SubjectOf(category));

    public FollowState? StateOf(FoundTopic found, ForumVisitor visitor) =>
        visitor.Member is { } member ? follows.Of(found.Topic.Id, member) : null;

    /// <returns>How many notifications the member did not read, with the questions about tips; null for a guest.</returns>
    public int? Unread(ForumVisitor visitor) =>
        visitor.Member is { } member ? notifications.Unread(visitor) + tips.Waiting(member) : null;

    public IReadOnlyCollection<Guid> MutedBy(ForumVisitor visitor) => [.. muted.Of(visitor.Member).Select(member => member.Key)];
}
