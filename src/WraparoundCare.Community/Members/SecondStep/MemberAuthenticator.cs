using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Community.Members.SecondStep;

/// <summary>
/// The authenticator app of a member, with the recovery codes that belong to it. Its secret stands where the kernel keeps second steps. One
/// of another kind cannot be checked here, and then the password alone does not do.
/// </summary>
internal sealed class MemberAuthenticator(
    ICoreScopeProvider scopes, ITwoFactorLoginRepository logins, RecoveryCodes codes, AuthenticatorApp app)
{
    /// <summary>Under which the secret is stored.</summary>
    public const string Provider = "Authenticator";

    public async Task<IReadOnlyList<SecondFactor>> GetAsync(Guid member)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return [.. (await logins.GetByUserOrMemberKeyAsync(member)).Select(Factor)];
    }

    public async Task<bool> IsOnAsync(Guid member) => (await GetAsync(member)).Any(factor => factor.Provider == Provider);

    public int CodesLeft(Guid member)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return codes.Count(MemberAccounts.IdOf(member));
    }

    /// <returns>The recovery codes; null when the code is not of this secret.</returns>
    public IReadOnlyList<string>? TurnOn(Guid member, string secret, string code)
    {
        using var scope = scopes.CreateCoreScope();
        if (!app.Verify(secret, code))
        {
            return null;
        }

        logins.Save(new TwoFactorLogin { UserOrMemberKey = member, ProviderName = Provider, Secret = secret, Confirmed = true });
        var made = codes.Renew(MemberAccounts.IdOf(member));
        scope.Complete();
        return made;
    }

    /// <returns>Whether the code, of the app or for recovery, was right: then it is off.</returns>
    public async Task<bool> TurnOffAsync(Guid member, string code)
    {
        using var scope = scopes.CreateCoreScope();
        var factor = (await GetAsync(member)).FirstOrDefault(one => one.Provider == Provider);
        if (factor?.Verify?.Invoke(code) != true)
        {
            return false;
        }

        await RemoveAsync(member);
        scope.Complete();
        return true;
    }

    /// <summary>In the scope of who asks.</summary>
    public async Task RemoveAsync(Guid member)
    {
        using var scope = scopes.CreateCoreScope();
        await logins.DeleteUserLoginsAsync(member);
        codes.Remove(MemberAccounts.IdOf(member));
        scope.Complete();
    }

    private SecondFactor Factor(ITwoFactorLogin login) => login.ProviderName == Provider
        ? new SecondFactor(Provider, code => login.Secret.Length > 0 && IsRight(login, code))
        : new SecondFactor(login.ProviderName, null);

    private bool IsRight(ITwoFactorLogin login, string code) => RecoveryCodes.IsOne(code)
        ? codes.TryUse(MemberAccounts.IdOf(login.UserOrMemberKey), code)
        : app.Verify(login.Secret, code);
}
