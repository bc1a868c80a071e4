using System.Security.Claims;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Members;

namespace WraparoundCare.Community.Forum;

/// <summary>Who asks for something of the forum: a guest, or a member with the groups of this moment.</summary>
/// <param name="Member">The member's key; null for a guest.</param>
/// <param name="Groups">The member groups; none for who is new.</param>
internal sealed record ForumVisitor(Guid? Member, IReadOnlyCollection<string> Groups)
{
    public bool IsModerator => Groups.Contains(MemberGroups.Moderator);

    /// <summary>Whether what they write is seen at once; of others a moderator looks first.</summary>
    public bool IsKnown => Groups.Count > 0;

    public static ForumVisitor Of(ClaimsPrincipal visitor) => MemberSession.IdentityOf(visitor) is { } identity
        ? new ForumVisitor(MemberSession.KeyOf(visitor), [.. identity.FindAll(identity.RoleClaimType).Select(role => role.Value)])
        : new ForumVisitor(null, []);

    /// <summary>
    /// What a form that is right becomes. A moderator looks first when the writer is new, or says that a number is no BSN.
    /// </summary>
    public WrittenPost Post(PostForm form) => new(
        form.Id,
        Member ?? throw new InvalidOperationException("Nobody has signed in."),
        form.Text!.Trim(),
        StateOf(form));

    public PostState StateOf(PostForm form) => IsKnown && form.Guard?.Number is null ? PostState.Visible : PostState.Waiting;

    public bool IsIn(string? group) => group is null || IsModerator || Groups.Contains(group);
}
