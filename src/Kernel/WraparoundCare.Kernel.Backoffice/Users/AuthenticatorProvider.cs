using Umbraco.Cms.Core.Security;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Kernel.Backoffice.Users;

/// <summary>What an app on a phone needs to make codes.</summary>
internal sealed record AuthenticatorSetup(string Secret, string Address) : ISetupTwoFactorModel;

/// <summary>An authenticator app as the kernel knows second steps.</summary>
internal sealed class AuthenticatorProvider(AuthenticatorApp app) : ITwoFactorProvider
{
    /// <summary>Under which the secret is stored.</summary>
    public const string Name = "Authenticator";

    public string ProviderName => Name;

    public Task<ISetupTwoFactorModel> GetSetupDataAsync(Guid userOrMemberKey, string secret) => Task.FromResult<ISetupTwoFactorModel>(
        new AuthenticatorSetup(secret, AuthenticatorApp.AddressOf("Umbraco", userOrMemberKey.ToString(), secret)));

    public bool ValidateTwoFactorPIN(string secret, string token) => app.Verify(secret, token);

    public bool ValidateTwoFactorSetup(string secret, string token) => app.Verify(secret, token);
}
