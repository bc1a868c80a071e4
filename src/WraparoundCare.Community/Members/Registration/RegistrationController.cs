using Microsoft.AspNetCore.Mvc;
using WraparoundCare.Community.Members.MailRequests;
using WraparoundCare.Community.Members.MyPages;

namespace WraparoundCare.Community.Members.Registration;

/// <summary>The first half of making an account: a mail with a link.</summary>
[Route(Address)]
internal sealed class RegistrationController(RegistrationMails mails, MailRequestGuard requests, MemberDoors doors)
    : MailRequestPage<AddressForm>("/Members/Registration/Address.cshtml", requests, doors)
{
    public const string Address = "/registreren";

    protected override bool IsOpen => Doors.TakesMembers;

    protected override string Here => Address;

    protected override TimeSpan Expiry => mails.Expiry;

    [HttpGet]
    public IActionResult Show() =>
        MemberSession.KeyOf(User) is null ? Form(new AddressForm()) : LocalRedirect(MyController.Address);

    protected override Task SendAsync(string email, AddressForm form)
    {
        mails.Send(email);
        return Task.CompletedTask;
    }
}
