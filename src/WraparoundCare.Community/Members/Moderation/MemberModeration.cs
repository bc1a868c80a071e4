using Umbraco.Cms.Core.Models;

namespace WraparoundCare.Community.Members.Moderation;

/// <summary>
/// What moderators do with members. Each is one transaction, with a record that nobody changes and a mail in which the member reads why.
/// </summary>
internal sealed class MemberModeration(
    MemberRecords members, MemberDecisions decisions, Silence silence, MemberMail mail, TimeProvider time)
{
    /// <returns>Whether it makes sense for the member as it is now.</returns>
    public bool May(DecisionKind kind, IMember member, Guid moderator) => kind switch
    {
        DecisionKind.Approved => !member.IsLockedOut && !members.GroupsOf(member).Contains(MemberGroups.Member),
        DecisionKind.Blocked or DecisionKind.Warned =>
            !member.IsLockedOut && member.Key != moderator && !members.GroupsOf(member).Contains(MemberGroups.Moderator),
        DecisionKind.Silenced => May(DecisionKind.Warned, member, moderator) && silence.Of(member.Key) is null,
        DecisionKind.Unsilenced => member.Key != moderator && silence.Of(member.Key) is not null,
        DecisionKind.Unblocked => member.IsLockedOut,
        _ => false,
    };

    /// <returns>False when the member is not there, or is no longer what the decision was about.</returns>
    public bool Decide(Guid key, Guid moderator, MemberVerdict verdict)
    {
        using var scope = members.BeginChange();
        if (members.Get(key) is not { } member || !May(verdict.Kind, member, moderator))
        {
            scope.Complete();
            return false;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var decision = new Decision(verdict.Kind, verdict.Reason, now)
        {
            Until = verdict.Kind is DecisionKind.Silenced ? now + verdict.Term : null,
            Ground = verdict.Ground,
        };
        Apply(verdict.Kind, member);
        decisions.Add(key, moderator, decision);
        mail.TellOfDecision(member.Email, decision);
        scope.Complete();
        return true;
    }

    private void Apply(DecisionKind kind, IMember member)
    {
        if (kind is DecisionKind.Approved)
        {
            members.AddTo(member, MemberGroups.Member);
        }

        if (kind is DecisionKind.Blocked or DecisionKind.Unblocked)
        {
            // Another stamp ends every session and every link.
            var account = MemberAccounts.Of(member) with { IsBlocked = kind == DecisionKind.Blocked };
            MemberAccounts.Write(account.WithNewSecurityStamp(), member);
            members.Save(member);
        }
    }
}
