using System.Security.Principal;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Backoffice.Users;

/// <summary>What the kernel's user service leaves to ASP.NET Core Identity: accounts, passwords and tokens.</summary>
internal sealed class BackOfficeUserManager(
    IBackOfficeUserStore store, UserPasswords passwords, UserTokens tokens, UserLogins logins, BackOfficeUserSettings settings)
    : ICoreBackOfficeUserManager
{
    private const string ConfirmEmail = "confirm-email";
    private const string ResetPassword = "reset-password";

    public async Task<IdentityCreationResult> CreateAsync(UserCreateModel createModel)
    {
        var password = createModel.Kind == UserKind.Api ? null : passwords.Generate();
        return Result(await SaveNewAsync(createModel, password), password);
    }

    public async Task<IdentityCreationResult> CreateForInvite(UserCreateModel createModel) => Result(await SaveNewAsync(createModel, null), null);

    public Task<Attempt<string, UserOperationStatus>> GenerateEmailConfirmationTokenAsync(IUser user) => Task.FromResult(
        Attempt.SucceedWithStatus(UserOperationStatus.Success, tokens.Create(user, ConfirmEmail, settings.Security.UserInviteEmailExpiry)));

    public Task<Attempt<string, UserOperationStatus>> GeneratePasswordResetTokenAsync(IUser user) => Task.FromResult(
        Attempt.SucceedWithStatus(UserOperationStatus.Success, tokens.Create(user, ResetPassword, settings.Security.PasswordResetEmailExpiry)));

    public Task<bool> IsEmailConfirmationTokenValidAsync(IUser user, string token) => Task.FromResult(tokens.IsValid(user, ConfirmEmail, token));

    public Task<bool> IsResetPasswordTokenValidAsync(IUser user, string token) => Task.FromResult(tokens.IsValid(user, ResetPassword, token));

    public async Task<Attempt<UserUnlockResult, UserOperationStatus>> UnlockUser(IUser user)
    {
        user.IsLockedOut = false;
        user.FailedPasswordAttempts = 0;
        var status = await store.SaveAsync(user);
        if (status != UserOperationStatus.Success)
        {
            return Attempt.FailWithStatus(status, new UserUnlockResult());
        }

        logins.Announce((address, performer) => new UserUnlockedNotification(address, user.Id.ToInvariantString(), performer));
        return Attempt.SucceedWithStatus(UserOperationStatus.Success, new UserUnlockResult());
    }

    public Task<Attempt<ICollection<IIdentityUserLogin>, UserOperationStatus>> GetLoginsAsync(IUser user) => Task.FromResult(
        Attempt.SucceedWithStatus<ICollection<IIdentityUserLogin>, UserOperationStatus>(UserOperationStatus.Success, [.. logins.Of(user.Key)]));

    public void NotifyForgotPasswordRequested(IPrincipal user, string toString) =>
        logins.Announce((address, performer) => new UserForgotPasswordRequestedNotification(address, toString, performer));

    public string GeneratePassword() => passwords.Generate();

    private Task<UserOperationStatus> SaveNewAsync(UserCreateModel model, string? password)
    {
        var user = new User(settings.Global)
        {
            Name = model.Name,
            Email = model.Email,
            Username = model.UserName,
            Key = model.Id ?? Guid.NewGuid(),
            Kind = model.Kind,
            Language = settings.Global.DefaultUILanguage,
            SecurityStamp = Guid.NewGuid().ToString(),
        };
        if (password is not null)
        {
            passwords.Set(user, password, settings.Now);
        }

        return store.SaveAsync(user);
    }

    private static IdentityCreationResult Result(UserOperationStatus status, string? password) => status switch
    {
        UserOperationStatus.Success => new IdentityCreationResult { Succeded = true, InitialPassword = password },
        UserOperationStatus.CancelledByNotification => IdentityCreationResult.Cancel(),
        _ => IdentityCreationResult.Fail($"The user could not be saved: {status}."),
    };
}

/// <summary>Logins elsewhere, and telling the kernel what happened to a login.</summary>
internal sealed class UserLogins(
    IExternalLoginWithKeyService externalLogins, IEventAggregator events, IHttpContextAccessor requests, IBackOfficeSecurityAccessor security)
{
    private const int SuperUserId = -1;

    public IEnumerable<IIdentityUserLogin> Of(Guid userKey) => externalLogins.GetExternalLogins(userKey);

    /// <param name="create">Makes the notification from the address of the visitor and the id of who did it.</param>
    public void Announce<TNotification>(Func<string, string, TNotification> create)
        where TNotification : INotification
    {
        var performer = security.BackOfficeSecurity?.CurrentUser?.Id ?? SuperUserId;
        events.Publish(create(requests.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? string.Empty, performer.ToInvariantString()));
    }
}

/// <summary>Settings of users, and the time.</summary>
internal sealed class BackOfficeUserSettings(IOptions<GlobalSettings> global, IOptions<SecuritySettings> security, TimeProvider time)
{
    public GlobalSettings Global => global.Value;

    public SecuritySettings Security => security.Value;

    public DateTime Now => time.GetUtcNow().UtcDateTime;
}
