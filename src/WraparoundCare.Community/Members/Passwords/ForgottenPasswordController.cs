using Microsoft.AspNetCore.Mvc;
using WraparoundCare.Community.Members.MailRequests;

namespace WraparoundCare.Community.Members.Passwords;

/// <summary>Asks for a link to a new password.</summary>
[Route(Address)]
internal sealed class ForgottenPasswordController(MemberLinks links, MailRequestGuard requests, MemberDoors doors)
    : MailRequestPage<ForgottenPasswordForm>("/Members/Passwords/ForgottenPassword.cshtml", requests, doors)
{
    public const string Address = "/inloggen/vergeten";

    protected override bool IsOpen => Doors.SendsLinks;

    protected override string Here => Address;

    protected override TimeSpan Expiry => links.Expiry;

    [HttpGet]
    public IActionResult Show() => Form(new ForgottenPasswordForm());

    protected override Task SendAsync(string email, ForgottenPasswordForm form) => links.SendPasswordAsync(email);
}
