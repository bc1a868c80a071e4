using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Community.Members;

/// <summary>What came of something that takes the work of a password.</summary>
internal enum MemberOutcome
{
    Done,

    /// <summary>The password is wrong, or the account is no longer what it was about.</summary>
    Refused,

    /// <summary>So many do this at once that it was not looked at: it says nothing of the password.</summary>
    Busy,
}

/// <param name="Account">As it is now; null unless it was done.</param>
internal sealed record MemberAnswer(MemberOutcome Outcome, Account? Account = null)
{
    public static readonly MemberAnswer Refused = new(MemberOutcome.Refused);

    public static readonly MemberAnswer Busy = new(MemberOutcome.Busy);

    public static MemberAnswer Done(Account account) => new(MemberOutcome.Done, account);
}
