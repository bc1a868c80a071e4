using WraparoundCare.Community.Forum.Moderation;
using WraparoundCare.Community.Members;
using WraparoundCare.Foundation.Mail;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum;

/// <summary>What the forum writes to members. Nothing of what anybody wrote stands in it.</summary>
internal sealed class ForumMail(MailQueue queue, MemberRecords members, SiteAddress site)
{
    private const string Reason = "Je krijgt deze mail omdat je een bericht schreef op ons forum.";

    private static readonly MailKind Decision = MailKind.ForAccount("forum-decision");

    /// <param name="author">Who wrote the post; nobody is told when they have left.</param>
    /// <param name="kind">What was decided.</param>
    /// <param name="reason">Why, in the moderator's words.</param>
    public void TellOfDecision(Guid? author, PostDecision kind, string? reason)
    {
        if (author is not { } key || members.Get(key) is not { } member)
        {
            return;
        }

        var (subject, what) = kind is PostDecision.Approved
            ? ("Je bericht staat op het forum", "Een moderator keek naar je bericht. Iedereen kan het nu lezen.")
            : ("Je bericht is weggehaald", "Een moderator heeft je bericht weggehaald. Anderen kunnen het niet meer lezen.");
        var text = new MailText("Hallo,", Reason).Paragraph(what);
        if (!string.IsNullOrWhiteSpace(reason))
        {
            text = text.Paragraph($"De reden: {reason}");
        }

        text = text.Action("Naar het forum", new Uri(site.Of(ForumController.Address)));
        queue.Add(new OutgoingMail(member.Email, Decision, subject, text));
    }
}
