using WraparoundCare.Community.Forum.Moderation;
using WraparoundCare.Community.Forum.Moderation.Appeals;
using WraparoundCare.Community.Members;
using WraparoundCare.Foundation.Mail;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum;

/// <summary>What the forum writes to members. Nothing of what anybody wrote stands in it.</summary>
internal sealed class ForumMail(MailQueue queue, MemberRecords members, SiteAddress site)
{
    private const string Reason = "Je krijgt deze mail omdat je een bericht schreef op ons forum.";

    private const string ReasonOfMember = "Je krijgt deze mail omdat je een bericht op ons forum hebt gemeld.";

    private static readonly MailKind Decision = MailKind.ForAccount("forum-decision");
    private static readonly MailKind Flag = MailKind.ForAccount("forum-flag");
    private static readonly MailKind Appeal = MailKind.ForAccount("forum-appeal");
    private static readonly MailKind Queue = MailKind.ForAccount("forum-queue");

    /// <param name="author">Who wrote the post; nobody is told when they have left.</param>
    /// <param name="kind">What was decided.</param>
    /// <param name="reason">Why, in the moderator's words.</param>
    public void TellOfDecision(Guid? author, ForumDecision kind, string? reason)
    {
        if (author is not { } key || members.Get(key) is not { } member)
        {
            return;
        }

        var (subject, what) = ForumDecisionWords.ForMail(kind);
        var text = new MailText("Hallo,", Reason).Paragraph(what);
        if (!string.IsNullOrWhiteSpace(reason))
        {
            text = text.Paragraph($"De reden: {reason}");
        }

        text = text.Action("Naar het forum", new Uri(site.Of(ForumController.Address)));
        queue.Add(new OutgoingMail(member.Email, Decision, subject, text));
    }

    /// <summary>To a moderator: how much waits, and nothing of it.</summary>
    public void TellOfQueue(Guid moderator, int waiting)
    {
        if (members.Get(moderator) is { } member)
        {
            var text = new MailText("Hallo,", "Je krijgt deze mail, hooguit één keer per dag, omdat je moderator bent.")
                .Paragraph(waiting == 1
                    ? "Er wacht 1 bericht op een moderator."
                    : $"Er wachten {waiting} berichten op een moderator.")
                .Action("Bekijk wat er wacht", new Uri(site.Of(PostQueueController.Address)));
            queue.Add(new OutgoingMail(member.Email, Queue, "Er wacht iets op het forum", text));
        }
    }

    /// <summary>To who objected to a decision: that there is an answer, and nothing of it.</summary>
    public void TellOfAnswer(Guid author)
    {
        if (members.Get(author) is { } member)
        {
            var text = new MailText("Hallo,", "Je krijgt deze mail omdat je bezwaar maakte tegen een besluit.")
                .Paragraph("Een moderator heeft je bezwaar beantwoord.")
                .Action("Lees het antwoord", new Uri(site.Of(AppealController.Address)));
            queue.Add(new OutgoingMail(member.Email, Appeal, "Er is een antwoord op je bezwaar", text));
        }
    }

    /// <summary>To who reported a post: that somebody looked, and nothing of the post.</summary>
    public void TellOfLook(Guid reporter)
    {
        if (members.Get(reporter) is { } member)
        {
            var text = new MailText("Hallo,", ReasonOfMember)
                .Paragraph("Je meldde een bericht op het forum. Een moderator heeft ernaar gekeken en er een besluit over genomen.")
                .Paragraph("Dank je wel dat je meekijkt.")
                .Action("Naar het forum", new Uri(site.Of(ForumController.Address)));
            queue.Add(new OutgoingMail(member.Email, Flag, "Een moderator keek naar je melding", text));
        }
    }
}
