using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;
using WraparoundCare.Community.Members.SecondStep;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Community.Members;

/// <summary>
/// The members as accounts that sign in. Of a member's lock only the one that a person sets is the kernel's IsLockedOut; how often and
/// when failures made somebody wait is noted in the two fields beside it.
/// </summary>
internal sealed class MemberAccounts(
    MemberRecords members, MemberAuthenticator authenticator, StoredSignInFailures failures, IOptions<MemberOptions> options)
    : IAccountStore
{
    public const string Kind = "member";

    public SignInPolicy Policy => new(
        options.Value.MaxFailedAttempts, SignInPolicy.LongestWait, options.Value.MinAnswerTime, AllowsConcurrentSessions: true);

    public static AccountId IdOf(Guid member) => new(Kind, member);

    public static Account Of(IMember member) => new(IdOf(member.Key))
    {
        PasswordHash = member.RawPasswordValue is { Length: > 0 } hash ? hash : null,
        SecurityStamp = member.SecurityStamp,
        IsApproved = member.IsApproved,
        IsBlocked = member.IsLockedOut,
        LastLockout = member.LastLockoutDate,
        FailedAttempts = member.FailedPasswordAttempts,
        LastSignIn = member.LastLoginDate,
    };

    public Task<Account?> FindByNameAsync(string name) =>
        Task.FromResult(members.FindByEmail(name) is { } member ? Of(member) : null);

    public Task<Account?> GetAsync(Guid key) => Task.FromResult(members.Get(key) is { } member ? Of(member) : null);

    public Task<IReadOnlyList<SecondFactor>> GetSecondFactorsAsync(Guid key) => authenticator.GetAsync(key);

    public Task<AccountUpdate?> UpdateAsync(Guid? key, Func<Account?, SignInFailures, AccountUpdate> change)
    {
        using var scope = members.BeginChange();
        var member = key is { } known ? members.Get(known) : null;
        var update = member is null ? change(null, SignInFailures.None) : Update(member, change);
        scope.Complete();
        return Task.FromResult<AccountUpdate?>(update);
    }

    /// <summary>Writes what became of an account, in the scope of who asks.</summary>
    public static void Write(Account account, IMember member)
    {
        member.SecurityStamp = account.SecurityStamp;
        member.IsLockedOut = account.IsBlocked;
        member.LastLockoutDate = account.LastLockout;
        member.FailedPasswordAttempts = account.FailedAttempts;
        member.LastLoginDate = account.LastSignIn is { } moment ? ToMilliseconds(moment) : null;
        if (account.PasswordHash is { } hash)
        {
            member.RawPasswordValue = hash;
        }
    }

    private AccountUpdate Update(IMember member, Func<Account?, SignInFailures, AccountUpdate> change)
    {
        var before = Of(member);
        var failed = failures.Read(before.Id);
        var update = change(before, failed);
        if (update.Account is { } after && after != before)
        {
            Write(after, member);
            members.Save(member);
        }

        if (update.Failures is { } counted)
        {
            failures.Write(before.Id, failed, counted);
        }

        return update;
    }

    /// <returns>As both databases keep it: a link that signs in carries the moment, and must find it again.</returns>
    public static DateTime ToMilliseconds(DateTime moment) =>
        new(moment.Ticks - (moment.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
}
