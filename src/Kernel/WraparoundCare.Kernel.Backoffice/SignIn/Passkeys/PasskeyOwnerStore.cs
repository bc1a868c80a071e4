using Microsoft.AspNetCore.Identity;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Kernel.Backoffice.Users;

namespace WraparoundCare.Kernel.Backoffice.SignIn.Passkeys;

/// <summary>What Identity's passkeys ask of users: to find them and their passkeys. It changes nobody.</summary>
internal sealed class PasskeyOwnerStore(UserRecords users, AccountPasskeys passkeys) : IUserPasskeyStore<PasskeyOwner>
{
    public Task<string> GetUserIdAsync(PasskeyOwner user, CancellationToken cancellationToken) => Task.FromResult(user.Key.ToString());

    public Task<string?> GetUserNameAsync(PasskeyOwner user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Username);

    public async Task<PasskeyOwner?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var key) && await users.GetAsync(key) is { } user ? new PasskeyOwner(key, user.Username) : null;

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(PasskeyOwner user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<UserPasskeyInfo>>([.. passkeys.Read(BackOfficeAccounts.IdOf(user.Key))]);

    public Task<UserPasskeyInfo?> FindPasskeyAsync(PasskeyOwner user, byte[] credentialId, CancellationToken cancellationToken) =>
        Task.FromResult(passkeys.Find(BackOfficeAccounts.IdOf(user.Key), credentialId));

    public async Task<PasskeyOwner?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        passkeys.FindOwner(credentialId) is { } owner ? await FindByIdAsync(owner.Key.ToString(), cancellationToken) : null;

    public Task AddOrUpdatePasskeyAsync(PasskeyOwner user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw Refusal();

    public Task RemovePasskeyAsync(PasskeyOwner user, byte[] credentialId, CancellationToken cancellationToken) => throw Refusal();

    public Task<PasskeyOwner?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => throw Refusal();

    public Task SetUserNameAsync(PasskeyOwner user, string? userName, CancellationToken cancellationToken) => throw Refusal();

    public Task<string?> GetNormalizedUserNameAsync(PasskeyOwner user, CancellationToken cancellationToken) => throw Refusal();

    public Task SetNormalizedUserNameAsync(PasskeyOwner user, string? normalizedName, CancellationToken cancellationToken) =>
        throw Refusal();

    public Task<IdentityResult> CreateAsync(PasskeyOwner user, CancellationToken cancellationToken) => throw Refusal();

    public Task<IdentityResult> UpdateAsync(PasskeyOwner user, CancellationToken cancellationToken) => throw Refusal();

    public Task<IdentityResult> DeleteAsync(PasskeyOwner user, CancellationToken cancellationToken) => throw Refusal();

    public void Dispose()
    {
    }

    private static NotSupportedException Refusal() => new("Users are the kernel's; the ceremonies of passkeys only read them.");
}
