using Microsoft.AspNetCore.Identity;

namespace WraparoundCare.Foundation.Accounts.Passkeys;

/// <summary>What Identity's passkeys ask of accounts: to find them and their passkeys. It changes nobody.</summary>
internal sealed class PasskeyOwnerStore<TAccounts>(TAccounts accounts, AccountPasskeys passkeys)
    : IUserPasskeyStore<PasskeyOwner<TAccounts>>
    where TAccounts : class, IAccountStore
{
    public Task<string> GetUserIdAsync(PasskeyOwner<TAccounts> user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Id.Key.ToString());

    // Nobody signs in with it: the ceremonies are given the name to show.
    public Task<string?> GetUserNameAsync(PasskeyOwner<TAccounts> user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Id.Key.ToString());

    public async Task<PasskeyOwner<TAccounts>?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var key) && await accounts.GetAsync(key) is { } account ? new PasskeyOwner<TAccounts>(account.Id) : null;

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(PasskeyOwner<TAccounts> user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<UserPasskeyInfo>>([.. passkeys.Read(user.Id)]);

    public Task<UserPasskeyInfo?> FindPasskeyAsync(
        PasskeyOwner<TAccounts> user, byte[] credentialId, CancellationToken cancellationToken) =>
        Task.FromResult(passkeys.Find(user.Id, credentialId));

    // Whichever kind of account it is of: no passkey is of two.
    public Task<PasskeyOwner<TAccounts>?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        Task.FromResult(passkeys.FindOwner(credentialId) is { } owner ? new PasskeyOwner<TAccounts>(owner) : null);

    public Task AddOrUpdatePasskeyAsync(
        PasskeyOwner<TAccounts> user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw Refusal();

    public Task RemovePasskeyAsync(PasskeyOwner<TAccounts> user, byte[] credentialId, CancellationToken cancellationToken) =>
        throw Refusal();

    public Task<PasskeyOwner<TAccounts>?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        throw Refusal();

    public Task SetUserNameAsync(PasskeyOwner<TAccounts> user, string? userName, CancellationToken cancellationToken) => throw Refusal();

    public Task<string?> GetNormalizedUserNameAsync(PasskeyOwner<TAccounts> user, CancellationToken cancellationToken) => throw Refusal();

    public Task SetNormalizedUserNameAsync(
        PasskeyOwner<TAccounts> user, string? normalizedName, CancellationToken cancellationToken) => throw Refusal();

    public Task<IdentityResult> CreateAsync(PasskeyOwner<TAccounts> user, CancellationToken cancellationToken) => throw Refusal();

    public Task<IdentityResult> UpdateAsync(PasskeyOwner<TAccounts> user, CancellationToken cancellationToken) => throw Refusal();

    public Task<IdentityResult> DeleteAsync(PasskeyOwner<TAccounts> user, CancellationToken cancellationToken) => throw Refusal();

    public void Dispose()
    {
    }

    private static NotSupportedException Refusal() => new("Accounts are kept elsewhere; the ceremonies of passkeys only read them.");
}
