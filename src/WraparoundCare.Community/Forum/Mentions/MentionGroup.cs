using WraparoundCare.Community.Members;

namespace WraparoundCare.Community.Forum.Mentions;

/// <summary>A group that can be named at once.</summary>
/// <param name="Name">After the @.</param>
/// <param name="Group">The member group.</param>
/// <param name="Words">Who they are.</param>
internal sealed record MentionGroup(string Name, string Group, string Words)
{
    public static readonly IReadOnlyList<MentionGroup> All =
    [
        new("moderatoren", MemberGroups.Moderator, "alle moderators"),
        new("projectleden", MemberGroups.ProjectMember, "alle leden van projecten"),
    ];

    public static MentionGroup? Of(string name) => All.FirstOrDefault(group => group.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a writer may name groups.</summary>
    public static bool CanBeNamedBy(ForumVisitor writer, GroupMentions setting) => setting switch
    {
        GroupMentions.ByKnown => writer.IsKnown,
        GroupMentions.ByTrusted => writer.IsTrusted || writer.IsModerator,
        GroupMentions.ByModerators => writer.IsModerator,
        _ => false,
    };
}

/// <summary>Who may name a group of members at once.</summary>
public enum GroupMentions
{
    ByNobody,
    ByModerators,

    /// <summary>Moderators, and who has read and written here for a while.</summary>
    ByTrusted,

    /// <summary>Everybody but new members.</summary>
    ByKnown,
}
