using Umbraco.Cms.Core.Models;

namespace WraparoundCare.Community.Members.Moderation;

/// <summary>
/// What moderators do with members. Each is one transaction, with a record that nobody changes and a mail in which the member reads why.
/// </summary>
internal sealed class MemberModeration(MemberRecords members, MemberDecisions decisions, MemberMail mail)
{
    /// <returns>Whether it makes sense for the member as it is now.</returns>
    public bool May(DecisionKind kind, IMember member, Guid moderator) => kind switch
    {
        DecisionKind.Approved => !member.IsLockedOut && !members.GroupsOf(member).Contains(MemberGroups.Member),
        DecisionKind.Blocked =>
            !member.IsLockedOut && member.Key != moderator && !members.GroupsOf(member).Contains(MemberGroups.Moderator),
        DecisionKind.Unblocked => member.IsLockedOut,
        _ => false,
    };

    /// <returns>False when the member is not there, or is no longer what the decision was about.</returns>
    public bool Decide(DecisionKind kind, Guid key, Guid moderator, string reason)
    {
        using var scope = members.BeginChange();
        if (members.Get(key) is not { } member || !May(kind, member, moderator))
        {
            scope.Complete();
            return false;
        }

        Apply(kind, member);
        decisions.Add(key, moderator, kind, reason);
        mail.TellOfDecision(member.Email, kind, reason);
        scope.Complete();
        return true;
    }

    private void Apply(DecisionKind kind, IMember member)
    {
        if (kind == DecisionKind.Approved)
        {
            members.AddTo(member, MemberGroups.Member);
            return;
        }

        // Another stamp ends every session and every link.
        var account = MemberAccounts.Of(member) with { IsBlocked = kind == DecisionKind.Blocked };
        MemberAccounts.Write(account.WithNewSecurityStamp(), member);
        members.Save(member);
    }
}
