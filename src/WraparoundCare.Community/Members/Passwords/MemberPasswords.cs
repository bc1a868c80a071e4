using Microsoft.AspNetCore.Identity;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Community.Members.Passwords;

/// <summary>Changes the password of a member. Every session ends with the old one, and its owner hears of it by mail.</summary>
internal sealed class MemberPasswords(MemberRecords members, PasswordHashing hashing, MemberMail mail)
{
    /// <param name="key">Whose it is.</param>
    /// <param name="password">The new one, of which is known that it may be used.</param>
    /// <param name="mayChange">Whether the account as it stands under the lock is still the one that may be changed.</param>
    /// <param name="cancellationToken">Ends the wait for a turn.</param>
    /// <returns>The account as it is now; refused when it may not be changed.</returns>
    public async Task<MemberAnswer> ChangeAsync(
        Guid key, string password, Func<Account, bool> mayChange, CancellationToken cancellationToken)
    {
        using var turn = await hashing.WaitForTurnAsync(cancellationToken);
        if (!turn.IsAcquired)
        {
            return MemberAnswer.Busy;
        }

        var hash = hashing.Hash(password);
        using var scope = members.BeginChange();
        if (members.Get(key) is not { } member || MemberAccounts.Of(member) is var account && !mayChange(account))
        {
            scope.Complete();
            return MemberAnswer.Refused;
        }

        var changed = (account with { PasswordHash = hash }).WithNewSecurityStamp();
        MemberAccounts.Write(changed, member);
        members.Save(member);
        mail.TellOfNewPassword(member.Email, ForgottenPasswordController.Address);
        scope.Complete();
        return MemberAnswer.Done(changed);
    }

    /// <returns>Whether this is the password of the member, for what a thief of the session would do first.</returns>
    public async Task<MemberOutcome> CheckAsync(Guid key, string? password, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(password) || members.Get(key) is not { } member)
        {
            return MemberOutcome.Refused;
        }

        using var turn = await hashing.WaitForTurnAsync(cancellationToken);
        if (!turn.IsAcquired)
        {
            return MemberOutcome.Busy;
        }

        return hashing.Verify(member.RawPasswordValue, password) == PasswordVerificationResult.Failed
            ? MemberOutcome.Refused
            : MemberOutcome.Done;
    }
}
