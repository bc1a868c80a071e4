using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;

namespace WraparoundCare.Kernel.Backoffice.Users;

/// <summary>The site sends no mail: the kernel asks first, and offers neither invitations nor links for a forgotten password.</summary>
internal sealed class NoUserMail : IUserInviteSender, IUserForgotPasswordSender
{
    public bool CanSendInvites() => false;

    public bool CanSend() => false;

    public Task InviteUser(UserInvitationMessage invite) => throw Refusal();

    public Task SendForgotPassword(UserForgotPasswordMessage messageModel) => throw Refusal();

    private static NotSupportedException Refusal() => new("The site sends no mail.");
}
