using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Kernel.Backoffice.Users;

/// <summary>Lets a user sign in again whom failures made wait or somebody has blocked, at the word of the operator.</summary>
public sealed class AccountUnlocking
{
    private readonly BackOfficeAccounts _accounts;

    internal AccountUnlocking(BackOfficeAccounts accounts) => _accounts = accounts;

    /// <returns>Whether it was done, and the line that says so.</returns>
    public async Task<(bool IsDone, string Line)> UnlockAsync(string name)
    {
        if (await _accounts.FindByNameAsync(name) is not { } found)
        {
            return (false, $"Nobody signs in as {name}.");
        }

        return await SignInService.UnlockAsync(_accounts, found.Id.Key) switch
        {
            null => (false, $"{name} could not be saved."),
            { IsApproved: false } => (true, $"{name} is unlocked, but disabled: an administrator has to enable the account."),
            _ => (true, $"{name} is unlocked."),
        };
    }
}
