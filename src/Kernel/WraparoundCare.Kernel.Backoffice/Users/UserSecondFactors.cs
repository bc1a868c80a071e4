using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Kernel.Backoffice.Users;

/// <summary>
/// The second steps of users. Asked of what is stored: the kernel's service passes over a step whose provider is not registered any
/// more, and then the password alone would do.
/// </summary>
internal sealed class UserSecondFactors(
    ICoreScopeProvider scopes, ITwoFactorLoginRepository logins, IEnumerable<ITwoFactorProvider> providers, RecoveryCodes codes)
{
    public async Task<IReadOnlyList<SecondFactor>> GetAsync(Guid user)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return [.. (await logins.GetByUserOrMemberKeyAsync(user)).Select(Factor)];
    }

    /// <summary>In the scope of who asks.</summary>
    public void Add(Guid user, string provider, string secret) => logins.Save(new TwoFactorLogin
    {
        UserOrMemberKey = user,
        ProviderName = provider,
        Secret = secret,
        Confirmed = true,
    });

    /// <inheritdoc cref="Add" />
    public Task RemoveAsync(Guid user, string provider) => logins.DeleteUserLoginsAsync(user, provider);

    private SecondFactor Factor(ITwoFactorLogin login)
    {
        var provider = providers.FirstOrDefault(candidate => candidate.ProviderName == login.ProviderName);
        return provider is null
            ? new SecondFactor(login.ProviderName, null)
            : new SecondFactor(login.ProviderName, code => login.Secret.Length > 0 && IsRight(login, provider, code));
    }

    private bool IsRight(ITwoFactorLogin login, ITwoFactorProvider provider, string code) =>
        provider is AuthenticatorProvider && RecoveryCodes.IsOne(code)
            ? codes.TryUse(BackOfficeAccounts.IdOf(login.UserOrMemberKey), code)
            : provider.ValidateTwoFactorPIN(login.Secret, code);
}
