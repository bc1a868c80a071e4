using WraparoundCare.Community.Members;
using WraparoundCare.Foundation.Mail;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Experiences;

/// <summary>The mails to who sent an experience in. Nothing of what they wrote stands in them, nor what the editors said.</summary>
internal sealed class SubmissionMail(MailQueue queue, MemberRecords members, SiteAddress site)
{
    private static readonly MailKind Changes = MailKind.ForAccount("experience-changes");
    private static readonly MailKind Page = MailKind.ForAccount("experience-published");

    public void TellOfChanges(Guid writer) => Send(writer, Changes, "De redactie vraagt iets over je ervaring", text => text
        .Paragraph("De redactie las wat je instuurde, en vraagt je om iets aan te passen voordat het op de site komt.")
        .Action("Bekijk wat de redactie vraagt", Mine));

    public void TellOfPage(Guid writer) => Send(writer, Page, "Je ervaring staat op de site", text => text
        .Paragraph("De redactie heeft geplaatst wat je instuurde. Bedankt dat je dit deelt.")
        .Action("Bekijk je ervaringen", Mine));

    private Uri Mine => new(site.Of(MyExperiencesController.Address));

    private void Send(Guid writer, MailKind kind, string subject, Func<MailText, MailText> write)
    {
        if (members.Get(writer) is { } member)
        {
            var text = new MailText("Hallo,", "Je krijgt deze mail omdat je een ervaring instuurde voor de site.");
            queue.Add(new OutgoingMail(member.Email, kind, subject, write(text)));
        }
    }
}
