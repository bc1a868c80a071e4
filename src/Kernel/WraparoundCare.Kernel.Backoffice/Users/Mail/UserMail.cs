using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using WraparoundCare.Foundation.Mail;
using WraparoundCare.Kernel.Backoffice.SignIn;
using WraparoundCare.Kernel.Backoffice.SignIn.Texts;

namespace WraparoundCare.Kernel.Backoffice.Users.Mail;

/// <summary>Writes to users in their own language. A mail is plain text with one link, on a line of its own.</summary>
internal sealed class UserMail(MailQueue queue, MailPauses pauses, UserSettings settings, IOptions<SignInOptions> options)
    : IUserInviteSender, IUserForgotPasswordSender
{
    private static readonly MailKind Invitation = MailKind.ForAccount("user-invitation");
    private static readonly MailKind NewPassword = MailKind.ForAccount("user-password");

    public bool CanSendInvites() => queue.CanSend;

    public bool CanSend() => settings.Security.AllowPasswordReset && queue.CanSend;

    public Task InviteUser(UserInvitationMessage invite)
    {
        var words = SignInTexts.In(invite.Recipient.Language);
        var personal = string.IsNullOrWhiteSpace(invite.Message) ? string.Empty : $"{invite.Message.Trim()}\n\n";
        Send(Invitation, invite.Recipient, words["mail.invite.subject", options.Value.SiteName], words[
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
            Send(NewPassword, user, words["mail.reset.subject", options.Value.SiteName], words[
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
        if (!queue.CanSend)
        {
            return;
        }

        var words = SignInTexts.In(user.Language);
        var help = page is null ? words["mail.changed.ask"] : words["mail.changed.link", page.AbsoluteUri];
        Send(NewPassword, user, words["mail.changed.subject", options.Value.SiteName], words[
            "mail.changed.body", user.Name, options.Value.SiteName, user.Username, help]);
    }

    // Who was invited has a link for that already.
    private static bool MaySetPassword(IUser user) =>
        user is { IsApproved: true, IsLockedOut: false, Kind: UserKind.Default, RawPasswordValue.Length: > 0 };

    private void Send(MailKind kind, IUser user, string subject, string body)
    {
        // The kernel lets a user have any text for an address.
        if (OutgoingMail.IsAddress(user.Email))
        {
            queue.Add(new OutgoingMail(user.Email, kind, subject, MailText.AsWritten(body, SignInTexts.LanguageOf(user.Language))));
        }
    }
}
