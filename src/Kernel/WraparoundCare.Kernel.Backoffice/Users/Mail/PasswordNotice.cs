using System.Globalization;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Security;

namespace WraparoundCare.Kernel.Backoffice.Users.Mail;

/// <summary>Tells a user by mail of a new password, whoever chose it and in whatever way. Who has just been invited knows.</summary>
internal sealed class PasswordNotice(IBackOfficeUserStore users, UserMail mail, UserMailLinks links)
    : INotificationAsyncHandler<UserPasswordChangedNotification>
{
    public async Task HandleAsync(UserPasswordChangedNotification notification, CancellationToken cancellationToken)
    {
        if (int.TryParse(notification.AffectedUserId, CultureInfo.InvariantCulture, out var id)
            && await users.GetAsync(id) is { LastLoginDate: not null } user)
        {
            mail.TellOfNewPassword(user, mail.CanSend() ? links.ForgottenPassword : null);
        }
    }
}
