using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Kernel.Backoffice.Users;

/// <summary>
/// The authenticator app of a user, with the recovery codes that belong to it: on, off, and what is left. Each change and its audit
/// entry are one transaction.
/// </summary>
internal sealed class UserAuthenticator(
    ICoreScopeProvider scopes, UserSecondFactors factors, RecoveryCodes codes, AuthenticatorApp app, UserAudit audit)
{
    public async Task<bool> IsOnAsync(IUser user) =>
        (await factors.GetAsync(user.Key)).Any(factor => factor.Provider == AuthenticatorProvider.Name);

    public int CodesLeft(IUser user)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return codes.Count(BackOfficeAccounts.IdOf(user.Key));
    }

    /// <returns>The recovery codes; null when the code is not of this secret.</returns>
    public async Task<IReadOnlyList<string>?> TurnOnAsync(IUser user, string secret, string code)
    {
        using var scope = scopes.CreateCoreScope();
        if (!app.Verify(secret, code))
        {
            return null;
        }

        factors.Add(user.Key, AuthenticatorProvider.Name, secret);
        var made = codes.Renew(BackOfficeAccounts.IdOf(user.Key));
        await audit.WriteAsync(user, UserAudit.AuthenticatorOn, "authenticator app switched on");
        scope.Complete();
        return made;
    }

    /// <returns>Whether the code, of the app or for recovery, was right: then it is off.</returns>
    public async Task<bool> TurnOffAsync(IUser user, string code)
    {
        using var scope = scopes.CreateCoreScope();
        var factor = (await factors.GetAsync(user.Key)).FirstOrDefault(one => one.Provider == AuthenticatorProvider.Name);
        if (factor?.Verify?.Invoke(code) != true)
        {
            return false;
        }

        await factors.RemoveAsync(user.Key, AuthenticatorProvider.Name);
        codes.Remove(BackOfficeAccounts.IdOf(user.Key));
        await audit.WriteAsync(user, UserAudit.AuthenticatorOff, "authenticator app switched off");
        scope.Complete();
        return true;
    }

    public async Task<IReadOnlyList<string>> RenewCodesAsync(IUser user)
    {
        using var scope = scopes.CreateCoreScope();
        var made = codes.Renew(BackOfficeAccounts.IdOf(user.Key));
        await audit.WriteAsync(user, UserAudit.NewRecoveryCodes, "new recovery codes made");
        scope.Complete();
        return made;
    }
}
