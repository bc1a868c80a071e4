using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Backoffice.Users;

/// <summary>Changes passwords of the backoffice. The kernel's user service has checked who may change whose, and a token.</summary>
internal sealed class BackOfficePasswordChanger(IBackOfficeUserStore store, UserPasswords passwords, UserNotifications notifications)
    : IBackOfficePasswordChanger
{
    public async Task<Attempt<PasswordChangedModel?>> ChangeBackOfficePassword(
        ChangeBackOfficeUserPasswordModel model, IUser? performingUser)
    {
        if (!MayChange(model, performingUser))
        {
            return Refuse("The current password is not right.", nameof(model.OldPassword));
        }

        if (passwords.Faults(model.NewPassword) is { Count: > 0 } faults)
        {
            return Refuse($"The password needs {string.Join(", ", faults)}.", nameof(model.NewPassword));
        }

        passwords.Set(model.User, model.NewPassword);
        var status = await store.SaveAsync(model.User);
        if (status != UserOperationStatus.Success)
        {
            return Refuse($"The user could not be saved: {status}.", nameof(model.User));
        }

        var changed = model.User.Id.ToInvariantString();
        notifications.Publish((address, performer) => new UserPasswordChangedNotification(address, changed, performer));
        return Attempt.Succeed<PasswordChangedModel?>(new PasswordChangedModel());
    }

    // Who knows the old password may. Without it: an administrator for somebody else, who was invited and has none yet, who has a token.
    private bool MayChange(ChangeBackOfficeUserPasswordModel model, IUser? performingUser)
    {
        if (!string.IsNullOrEmpty(model.OldPassword))
        {
            return passwords.Verify(model.User, model.OldPassword);
        }

        return !string.IsNullOrEmpty(model.ResetPasswordToken)
            || (performingUser is not null && (performingUser.Key != model.User.Key || performingUser.UserState == UserState.Invited));
    }

    private static Attempt<PasswordChangedModel?> Refuse(string message, string member) =>
        Attempt.Fail<PasswordChangedModel?>(new PasswordChangedModel { Error = new ValidationResult(message, [member]) });
}
