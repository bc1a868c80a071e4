using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Kernel.Backoffice.Users;

/// <summary>What an app on a phone needs to make codes.</summary>
internal sealed record AuthenticatorSetup(string Secret, string Address) : ISetupTwoFactorModel;

/// <summary>An authenticator app as the kernel knows second steps.</summary>
internal sealed class AuthenticatorProvider(AuthenticatorApp app, ICoreScopeProvider scopes) : ITwoFactorProvider
{
    /// <summary>Under which the secret is stored.</summary>
    public const string Name = "Authenticator";

    public string ProviderName => Name;

    public Task<ISetupTwoFactorModel> GetSetupDataAsync(Guid userOrMemberKey, string secret) => Task.FromResult<ISetupTwoFactorModel>(
        new AuthenticatorSetup(secret, AuthenticatorApp.AddressOf("Umbraco", userOrMemberKey.ToString(), secret)));

    public bool ValidateTwoFactorPIN(string secret, string token) => Verify(secret, token);

    public bool ValidateTwoFactorSetup(string secret, string token) => Verify(secret, token);

    // The kernel's own service asks without a transaction around it.
    private bool Verify(string secret, string token)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return app.Verify(secret, token);
    }
}
