using System.Globalization;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Kernel.Backoffice.Users;

namespace WraparoundCare.Kernel.Backoffice.SignIn;

/// <summary>Audit entries of signing in, under Umbraco's names. What was typed as a name is not in them: it may be a password.</summary>
internal sealed class SignInAudit(IAuditEntryService audit, IBackOfficeUserStore users, SecurityLog log)
    : INotificationAsyncHandler<UserLoginSuccessNotification>,
        INotificationAsyncHandler<UserLoginFailedNotification>,
        INotificationAsyncHandler<UserLockedNotification>,
        INotificationAsyncHandler<UserUnlockedNotification>,
        INotificationAsyncHandler<UserLogoutSuccessNotification>,
        INotificationAsyncHandler<UserPasswordChangedNotification>
{
    public Task HandleAsync(UserLoginSuccessNotification notification, CancellationToken cancellationToken) =>
        WriteAsync(notification, "umbraco/user/sign-in/login", "login success");

    public Task HandleAsync(UserLoginFailedNotification notification, CancellationToken cancellationToken) =>
        WriteAsync(notification, "umbraco/user/sign-in/failed", "login failed");

    public Task HandleAsync(UserLockedNotification notification, CancellationToken cancellationToken)
    {
        log.Report(SecurityEvent.MustWaitAfterFailures);
        return WriteAsync(notification, "umbraco/user/locked", "has to wait after failed logins");
    }

    public Task HandleAsync(UserUnlockedNotification notification, CancellationToken cancellationToken)
    {
        log.Report(SecurityEvent.Unlocked);
        return WriteAsync(notification, "umbraco/user/unlocked", "does not have to wait any more");
    }

    public Task HandleAsync(UserLogoutSuccessNotification notification, CancellationToken cancellationToken) =>
        WriteAsync(notification, "umbraco/user/sign-in/logout", "logout success");

    public Task HandleAsync(UserPasswordChangedNotification notification, CancellationToken cancellationToken) =>
        WriteAsync(notification, "umbraco/user/password/change", "password change");

    private async Task WriteAsync(UserNotification notification, string type, string details)
    {
        var performer = await FindAsync(notification.PerformingUserId);
        var user = await FindAsync(notification.AffectedUserId);
        var (at, address) = (notification.DateTimeUtc, notification.IpAddress);
        await audit.WriteAsync(
            performer?.Key, UserAudit.Describe(performer), address, at, user?.Key, UserAudit.Describe(user), type, details);
    }

    private async Task<IUser?> FindAsync(string? user) =>
        int.TryParse(user, CultureInfo.InvariantCulture, out var id) ? await users.GetAsync(id) : null;
}
