using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Backoffice.SignIn;

/// <summary>The second step, for users who have one.</summary>
internal sealed class SecondFactor(ITwoFactorLoginService logins, IEnumerable<ITwoFactorProvider> providers)
{
    public Task<IEnumerable<string>> NamesAsync(Guid user) => logins.GetEnabledTwoFactorProviderNamesAsync(user);

    public Task<bool> IsNeededAsync(Guid user) => logins.IsTwoFactorEnabledAsync(user);

    public async Task<bool> IsRightAsync(Guid user, string provider, string code) =>
        (await NamesAsync(user)).Contains(provider)
        && await logins.GetSecretForUserAndProviderAsync(user, provider) is { Length: > 0 } secret
        && providers.FirstOrDefault(candidate => candidate.ProviderName == provider)?.ValidateTwoFactorPIN(secret, code) == true;
}
