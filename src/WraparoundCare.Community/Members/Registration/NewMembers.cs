using WraparoundCare.Community.Members.Consents;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Community.Members.Registration;

/// <summary>Makes accounts of people who showed to have the address.</summary>
internal sealed class NewMembers(
    MemberRecords members, MemberConsents consents, PasswordHashing passwords, TimeProvider time)
{
    public bool IsKnown(string email) => members.FindByEmail(email) is not null;

    /// <returns>The account; refused when another request has just made it.</returns>
    public async Task<MemberAnswer> CreateAsync(
        string email, string password, MemberProfile profile, Consent rules, CancellationToken cancellationToken)
    {
        // Before the lock is taken, which others wait for.
        using var turn = await passwords.WaitForTurnAsync(cancellationToken);
        if (!turn.IsAcquired)
        {
            return MemberAnswer.Busy;
        }

        var hash = passwords.Hash(password);
        using var scope = members.BeginChange();
        if (IsKnown(email))
        {
            scope.Complete();
            return MemberAnswer.Refused;
        }

        var member = members.Create(email, profile.Name);
        member.RawPasswordValue = hash;
        member.SecurityStamp = Account.NewSecurityStamp();
        member.IsApproved = true;
        member.EmailConfirmedDate = time.GetUtcNow().UtcDateTime;
        member.LastLoginDate = MemberAccounts.ToMilliseconds(time.GetUtcNow().UtcDateTime);
        MemberProfiles.Write(profile, member);
        members.Save(member);
        consents.Add(member.Key, rules);
        scope.Complete();
        return MemberAnswer.Done(MemberAccounts.Of(member));
    }
}
