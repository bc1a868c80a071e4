using WraparoundCare.Community.Members;
using WraparoundCare.Foundation.Mail;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.Tips;

/// <summary>The mail to who is asked about a tip. Nothing of what they wrote stands in it, nor where it would stand.</summary>
internal sealed class TipMail(MailQueue queue, MemberRecords members, SiteAddress site)
{
    private static readonly MailKind Question = MailKind.ForAccount("forum-tip");

    public void TellOfQuestion(Guid author)
    {
        if (members.Get(author) is { } member)
        {
            var text = new MailText("Hallo,", "Je krijgt deze mail omdat je een bericht schreef op ons forum.")
                .Paragraph("De redactie wil graag iets uit een bericht van jou laten zien als tip op de site.")
                .Paragraph("Dat gebeurt alleen als jij dat goedvindt.")
                .Paragraph("Je ziet eerst precies wat er komt te staan. Je kiest zelf of je naam erbij staat.")
                .Action("Bekijk de vraag", new Uri(site.Of(MyTipsController.Address)));
            queue.Add(new OutgoingMail(member.Email, Question, "Mag iets wat je schreef als tip op de site?", text));
        }
    }
}
