using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using WraparoundCare.Community.Members.SignIn;

namespace WraparoundCare.Community.Members.Registration;

/// <summary>
/// The mail to who wants an account. Whoever has one already is told so there: the page says the same to everybody.
/// </summary>
internal sealed class RegistrationMails(NewMembers members, RegistrationLinks links, MemberMail mail, IOptions<MemberOptions> options)
{
    /// <summary>How long the link in it holds.</summary>
    public TimeSpan Expiry => options.Value.RegistrationLinkExpiry;

    /// <param name="email">As members have it.</param>
    public void Send(string email)
    {
        if (members.IsKnown(email))
        {
            mail.TellOfAccount(email, SignInController.Address);
            return;
        }

        mail.Register(email, RegistrationEndController.Address + QueryString.Create("token", links.Create(email, Expiry)), Expiry);
    }
}
