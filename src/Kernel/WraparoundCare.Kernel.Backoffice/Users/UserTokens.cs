using Umbraco.Cms.Core.Models.Membership;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Kernel.Backoffice.Users;

/// <summary>What a user gets by mail, valid for as long as Umbraco's settings say.</summary>
internal sealed class UserTokens(OneTimeTokens tokens, UserSettings settings)
{
    private const string ConfirmEmail = "confirm-email";
    private const string ResetPassword = "reset-password";

    public string CreateForEmail(IUser user) =>
        tokens.Create(BackOfficeAccounts.Of(user), ConfirmEmail, settings.Security.UserInviteEmailExpiry);

    public string CreateForPassword(IUser user) =>
        tokens.Create(BackOfficeAccounts.Of(user), ResetPassword, settings.Security.PasswordResetEmailExpiry);

    public bool IsForEmail(IUser user, string token) => tokens.IsValid(BackOfficeAccounts.Of(user), ConfirmEmail, token);

    public bool IsForPassword(IUser user, string token) => tokens.IsValid(BackOfficeAccounts.Of(user), ResetPassword, token);
}
