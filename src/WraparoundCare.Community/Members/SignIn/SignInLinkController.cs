using Microsoft.AspNetCore.Mvc;
using WraparoundCare.Community.Members.MailRequests;

namespace WraparoundCare.Community.Members.SignIn;

/// <summary>Signing in without a password: asks for a link by mail that works once.</summary>
[Route(Address)]
internal sealed class SignInLinkController(MemberLinks links, MailRequestGuard requests, MemberDoors doors)
    : MailRequestPage<LinkForm>("/Members/SignIn/Link.cshtml", requests, doors)
{
    public const string Address = "/inloggen/link";

    protected override bool IsOpen => Doors.SendsLinks;

    protected override string Here => Address;

    protected override TimeSpan Expiry => links.Expiry;

    [HttpGet]
    public IActionResult Show(string? returnUrl) => Form(new LinkForm { ReturnUrl = ReturnUrl.Local(Url, returnUrl) });

    protected override Task SendAsync(string email, LinkForm form) => links.SendSignInAsync(email, ReturnUrl.Local(Url, form.ReturnUrl));
}
