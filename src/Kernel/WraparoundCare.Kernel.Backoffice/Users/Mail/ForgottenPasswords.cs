using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Backoffice.Users.Mail;

/// <summary>Lets somebody who forgot a password have a link by mail.</summary>
internal sealed class ForgottenPasswords(
    IUserService users, IForgotPasswordUriProvider links, IUserForgotPasswordSender sender, MailRequests requests)
{
    public async Task<bool> CanSendAsync() => sender.CanSend() && (await links.CanCreateForgotPasswordUriAsync()).Success;

    /// <summary>Whether the address is somebody's is found out when the answer is on its way.</summary>
    public void Request(string email) => requests.Add(() => users.SendResetPasswordEmailAsync(email));
}
