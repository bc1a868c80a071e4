using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;

namespace WraparoundCare.Kernel.Backoffice.SignIn;

/// <summary>
/// The second step, for users who have one. Asked of what is stored: the kernel's service passes over a step whose provider is not
/// registered any more, and then the password alone would do.
/// </summary>
internal sealed class SecondFactor(ICoreScopeProvider scopes, ITwoFactorLoginRepository logins, IEnumerable<ITwoFactorProvider> providers)
{
    public async Task<bool> IsNeededAsync(Guid user) => (await StoredAsync(user)).Count > 0;

    /// <summary>The steps that can be checked here; none means that the user cannot come in.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(Guid user) => [.. (await StoredAsync(user)).Select(login => login.Provider).Where(name => Find(name) is not null)];

    public async Task<bool> IsRightAsync(Guid user, string provider, string code) =>
        (await StoredAsync(user)).FirstOrDefault(login => login.Provider == provider) is { Secret.Length: > 0 } login
        && Find(provider)?.ValidateTwoFactorPIN(login.Secret, code) == true;

    private ITwoFactorProvider? Find(string name) => providers.FirstOrDefault(provider => provider.ProviderName == name);

    private async Task<IReadOnlyList<(string Provider, string Secret)>> StoredAsync(Guid user)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return [.. (await logins.GetByUserOrMemberKeyAsync(user)).Select(login => (login.ProviderName, login.Secret))];
    }
}
