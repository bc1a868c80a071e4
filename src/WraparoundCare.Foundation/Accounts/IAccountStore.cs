namespace WraparoundCare.Foundation.Accounts;

/// <summary>The accounts of one kind, in whatever tables they stand. What is built on it signs in editors and members alike.</summary>
public interface IAccountStore
{
    SignInPolicy Policy { get; }

    Task<Account?> FindByNameAsync(string name);

    Task<Account?> GetAsync(Guid key);

    /// <summary>The second steps that the account has, also those that this site cannot check any more.</summary>
    Task<IReadOnlyList<SecondFactor>> GetSecondFactorsAsync(Guid key);

    /// <summary>
    /// Changes an account in one transaction with its audit entries, under a lock that is taken before it is read: many attempts at
    /// once are counted one by one. An attempt for an account that is not there is such a transaction too.
    /// </summary>
    /// <param name="key">Whose account; null when there is none.</param>
    /// <param name="change">
    /// What becomes of the account as it stands at that moment, null when it is not there, and of its failures
    /// (<see cref="StoredSignInFailures"/>).
    /// </param>
    /// <returns>What was saved and written down; null when saving was refused, and then nothing was.</returns>
    Task<AccountUpdate?> UpdateAsync(Guid? key, Func<Account?, SignInFailures, AccountUpdate> change);
}

/// <summary>An account as it becomes, and what to write down about it.</summary>
public sealed record AccountUpdate(Account? Account, params IReadOnlyList<AccountEvent> Events)
{
    /// <summary>Null when they stay as they are.</summary>
    public SignInFailures? Failures { get; init; }
}

public enum AccountEvent
{
    SignInFailed,

    /// <summary>Somebody has to wait, and longer each time.</summary>
    LockedOut,
    Unlocked,
    SignedIn,
    SignedOut,
}

/// <summary>A second step that somebody has set up.</summary>
/// <param name="Provider">Its name, by which one with several chooses.</param>
/// <param name="Verify">Whether a code is right now; null when the site cannot check it any more: nobody comes in with it.</param>
public sealed record SecondFactor(string Provider, Func<string, bool>? Verify);
