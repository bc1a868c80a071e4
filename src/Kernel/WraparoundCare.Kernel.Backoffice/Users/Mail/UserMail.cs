using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Email;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using WraparoundCare.Kernel.Backoffice.SignIn;
using WraparoundCare.Kernel.Backoffice.SignIn.Texts;

namespace WraparoundCare.Kernel.Backoffice.Users.Mail;

/// <summary>Writes to users in their own language. A mail is plain text with one link, on a line of its own.</summary>
internal sealed class UserMail(
    IEmailSender sender, MailQueue queue, MailPauses pauses, UserSettings settings, IOptions<SignInOptions> options)
    : IUserInviteSender, IUserForgotPasswordSender
{
    public bool CanSendInvites() => sender.CanSendRequiredEmail();

    public bool CanSend() => settings.Security.AllowPasswordReset && sender.CanSendRequiredEmail();

    public Task InviteUser(UserInvitationMessage invite)
    {
        var words = SignInTexts.In(invite.Recipient.Language);
        var personal = string.IsNullOrWhiteSpace(invite.Message) ? string.Empty : $"{invite.Message.Trim()}\n\n";
        Send(Constants.Web.EmailTypes.UserInvite, invite.Recipient, words["mail.invite.subject", options.Value.SiteName], words[
            "mail.invite.body",
            invite.Recipient.Name,
            invite.Sender.Name,
            options.Value.SiteName,
            personal,
            invite.InviteUri.AbsoluteUri,
            settings.Security.UserInviteEmailExpiry.TotalHours,
            invite.Recipient.Username]);
        return Task.CompletedTask;
    }

    public Task SendForgotPassword(UserForgotPasswordMessage messageModel)
    {
        var user = messageModel.Recipient;
        if (MaySetPassword(user) && pauses.TryBegin(user.Key))
        {
            var words = SignInTexts.In(user.Language);
            Send(Constants.Web.EmailTypes.PasswordReset, user, words["mail.reset.subject", options.Value.SiteName], words[
                "mail.reset.body",
                user.Name,
                options.Value.SiteName,
                messageModel.ForgotPasswordUri.AbsoluteUri,
                settings.Security.PasswordResetEmailExpiry.TotalHours,
                user.Username]);
        }

        return Task.CompletedTask;
    }

    /// <summary>Says that there is a new password: who did not choose it finds out, and may be the only one who can.</summary>
    /// <param name="user">Whose it is.</param>
    /// <param name="page">Where one asks for another; null when the site cannot send it.</param>
    public void TellOfNewPassword(IUser user, Uri? page)
    {
        if (!sender.CanSendRequiredEmail())
        {
            return;
        }

        var words = SignInTexts.In(user.Language);
        var help = page is null ? words["mail.changed.ask"] : words["mail.changed.link", page.AbsoluteUri];
        Send(Constants.Web.EmailTypes.PasswordReset, user, words["mail.changed.subject", options.Value.SiteName], words[
            "mail.changed.body", user.Name, options.Value.SiteName, user.Username, help]);
    }

    // Who was invited has a link for that already.
    private static bool MaySetPassword(IUser user) =>
        user is { IsApproved: true, IsLockedOut: false, Kind: UserKind.Default, RawPasswordValue.Length: > 0 };

    private void Send(string kind, IUser user, string subject, string body) =>
        queue.Add(() => sender.SendAsync(
            new EmailMessage(from: null, user.Email, subject, body, isBodyHtml: false), kind, enableNotification: false, expires: null));
}
