using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
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

    /// <summary>Whether they have read and written here for a while.</summary>
    public bool IsTrusted => Groups.Contains(MemberGroups.Trusted);

    /// <summary>Until when a moderator lets them read only, in UTC; null when they may write.</summary>
    public DateTime? SilencedUntil { get; init; }

    public static ForumVisitor Of(ClaimsPrincipal visitor) => MemberSession.IdentityOf(visitor) is { } identity
        ? new ForumVisitor(MemberSession.KeyOf(visitor), [.. identity.FindAll(identity.RoleClaimType).Select(role => role.Value)])
        {
            SilencedUntil = MemberSession.SilencedUntil(visitor),
        }
        : new ForumVisitor(null, []);

    /// <summary>
    /// What a form that is right becomes. A moderator looks first when the writer is new, or says that a number is no BSN.
    /// </summary>
    /// <param name="form">The form.</param>
    /// <param name="place">Where it was sent to.</param>
    public WrittenPost Post(PostForm form, string place)
    {
        var member = Member ?? throw new InvalidOperationException("Nobody has signed in.");
        return new WrittenPost(KeyOf(form, member, place), member, form.Text!.Trim(), StateOf(form), form.Guard?.Number is not null)
        {
            Form = new SentForm(form.Id, place, form.DraftVersion),
            Files = form.Posted,
            IsPseudonymous = form.IsPseudonymous && !IsModerator,
            Mentions = form.Mentions,
        };
    }

    // The same form with the same text and files is one post; with others, of somebody else or elsewhere it is another.
    private static Guid KeyOf(PostForm form, Guid member, string place) => form.Id == Guid.Empty
        ? Guid.NewGuid()
        : new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
            ' ', [form.Id, member, place, form.Text, .. form.Posted.Select(file => file.Hash)]))).AsSpan(0, 16));

    public PostState StateOf(PostForm form) =>
        IsKnown && form.Guard?.Number is null && !form.Attached.Any(file => file is { IsRemoved: false, Row.IsDoubtful: true })
        ? PostState.Visible
        : PostState.Waiting;

    public bool IsIn(string? group) => group is null || IsModerator || Groups.Contains(group);
}
