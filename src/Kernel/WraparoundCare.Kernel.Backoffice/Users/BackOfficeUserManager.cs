using System.Security.Principal;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Kernel.Backoffice.Users;

/// <summary>What the kernel's user service leaves to ASP.NET Core Identity: accounts, passwords and tokens.</summary>
internal sealed class BackOfficeUserManager(
    BackOfficeAccounts accounts,
    NewUsers newUsers,
    UserTokens tokens,
    IExternalLoginWithKeyService externalLogins,
    UserNotifications notifications) : ICoreBackOfficeUserManager
{
    public Task<IdentityCreationResult> CreateAsync(UserCreateModel createModel) => newUsers.CreateAsync(createModel);

    public Task<IdentityCreationResult> CreateForInvite(UserCreateModel createModel) => newUsers.CreateForInviteAsync(createModel);

    public Task<Attempt<string, UserOperationStatus>> GenerateEmailConfirmationTokenAsync(IUser user) =>
        Task.FromResult(Attempt.SucceedWithStatus(UserOperationStatus.Success, tokens.CreateForEmail(user)));

    public Task<Attempt<string, UserOperationStatus>> GeneratePasswordResetTokenAsync(IUser user) =>
        Task.FromResult(Attempt.SucceedWithStatus(UserOperationStatus.Success, tokens.CreateForPassword(user)));

    public Task<bool> IsEmailConfirmationTokenValidAsync(IUser user, string token) => Task.FromResult(tokens.IsForEmail(user, token));

    public Task<bool> IsResetPasswordTokenValidAsync(IUser user, string token) => Task.FromResult(tokens.IsForPassword(user, token));

    public async Task<Attempt<UserUnlockResult, UserOperationStatus>> UnlockUser(IUser user) =>
        await SignInService.UnlockAsync(accounts, user.Key) is null
            ? Attempt.FailWithStatus(UserOperationStatus.CancelledByNotification, new UserUnlockResult())
            : Attempt.SucceedWithStatus(UserOperationStatus.Success, new UserUnlockResult());

    public Task<Attempt<ICollection<IIdentityUserLogin>, UserOperationStatus>> GetLoginsAsync(IUser user) => Task.FromResult(
        Attempt.SucceedWithStatus<ICollection<IIdentityUserLogin>, UserOperationStatus>(
            UserOperationStatus.Success, [.. externalLogins.GetExternalLogins(user.Key)]));

    public void NotifyForgotPasswordRequested(IPrincipal user, string toString) =>
        notifications.Publish((address, performer) => new UserForgotPasswordRequestedNotification(address, toString, performer));

    public string GeneratePassword() => newUsers.GeneratePassword();
}
