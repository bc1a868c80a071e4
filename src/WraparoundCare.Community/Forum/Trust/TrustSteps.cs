using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;
using WraparoundCare.Community.Members;
using WraparoundCare.Community.Members.Moderation;

namespace WraparoundCare.Community.Forum.Trust;

/// <summary>
/// Rights grow with good use: who is new becomes a member when moderators have placed a few posts of theirs, and a member is trusted
/// after a while of reading and writing. A post that is hidden ends trust. Each step is one transaction, with a record and a mail that
/// says why. Every node may judge: it is done under the lock of members.
/// </summary>
internal sealed class TrustSteps(
    MemberRecords members, MemberDecisions decisions, MemberMail mail, TrustStandings standings, IOptions<ForumOptions> options)
{
    /// <param name="key">Whoever wrote what was decided about; nobody when they have left.</param>
    /// <returns>Whether the member has another step now.</returns>
    public bool Judge(Guid? key)
    {
        using var scope = members.BeginChange();
        var step = key is { } account && members.Get(account) is { IsLockedOut: false } member ? Step(member) : null;
        scope.Complete();
        return step is not null;
    }

    /// <returns>How many members have another step now.</returns>
    public int JudgeAll() => standings.Candidates().Count(key => Judge(key));

    private DecisionKind? Step(IMember member)
    {
        var groups = members.GroupsOf(member);
        var standing = standings.Of(member.Key);
        var step = groups.Contains(MemberGroups.Moderator) ? null : StepOf(groups, standing, member.CreateDate);
        if (step is { } kind)
        {
            Apply(kind, member);
            var decision = new Decision(kind, ReasonOf(kind), standing.Now);
            decisions.Add(member.Key, moderator: null, decision);
            mail.TellOfDecision(member.Email, decision);
        }

        return step;
    }

    private DecisionKind? StepOf(IReadOnlyList<string> groups, TrustStanding standing, DateTime since)
    {
        var limits = options.Value;
        return groups switch
        {
            _ when groups.Contains(MemberGroups.Trusted) => standing.Hidden > 0 ? DecisionKind.TrustEnded : null,
            _ when standing.Hidden > 0 => null,
            [] => standing.Placed >= limits.PostsToBecomeKnown ? DecisionKind.Approved : null,
            _ => standing.Now - since >= limits.TrustedAfter
                && standing.Posts >= limits.PostsToBeTrusted
                && standing.TopicsRead >= limits.TopicsReadToBeTrusted ? DecisionKind.Trusted : null,
        };
    }

    private void Apply(DecisionKind kind, IMember member)
    {
        switch (kind)
        {
            case DecisionKind.Approved:
                members.AddTo(member, MemberGroups.Member);
                break;
            case DecisionKind.Trusted:
                members.AddTo(member, MemberGroups.Trusted);
                break;
            default:
                members.RemoveFrom(member, MemberGroups.Trusted);
                break;
        }
    }

    private static string ReasonOf(DecisionKind kind) => kind switch
    {
        DecisionKind.Approved => "Moderators plaatsten je eerste berichten. Wat je schrijft, staat vanaf nu meteen op het forum.",
        DecisionKind.Trusted => "Je leest en schrijft hier al een tijd. Je kunt meer berichten per dag schrijven, zonder te wachten.",
        _ => "Een moderator haalde een bericht van je weg. Gaat het een tijd goed, dan krijg je dit vanzelf terug.",
    };
}
