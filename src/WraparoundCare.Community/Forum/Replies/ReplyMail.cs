using Microsoft.Extensions.Options;
using WraparoundCare.Community.Forum.Drafts;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Foundation.Mail;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.Replies;

/// <summary>
/// What the site writes to who answered by mail: only when their answer is not there as they sent it, only to the address of an account,
/// so often a day and no more, and with nothing of what they wrote.
/// </summary>
internal sealed class ReplyMail(MailQueue queue, MailboxPauses pauses, SiteAddress site, IOptions<ReplyOptions> options)
{
    private const string Reason = "Je krijgt deze mail omdat er vanaf jouw adres een antwoord kwam op een mail van ons forum.";

    private static readonly MailKind Kind = MailKind.ForAccount("forum-reply");

    /// <param name="email">Of the account.</param>
    /// <param name="reasons">Why, each in a sentence or two.</param>
    /// <param name="kept">What became of the text; null when there is none.</param>
    /// <param name="next">Where the writer goes on.</param>
    public void Refuse(string email, IReadOnlyList<string> reasons, DraftResult? kept, string next)
    {
        var text = reasons.Aggregate(
            new MailText("Hallo,", Reason).Paragraph("Je stuurde een antwoord per mail. Het staat nog niet op het forum."),
            (text, reason) => text.Paragraph(reason));
        text = Words(kept) is { } words ? text.Paragraph(words) : text;
        Send(email, "Je antwoord staat nog niet op het forum", text.Action("Ga verder op de site", new Uri(site.Of(next))));
    }

    /// <summary>A post is there, without the files that came with it.</summary>
    public void TellOfFiles(string email, ForumPostRow post)
    {
        var text = new MailText("Hallo,", Reason)
            .Paragraph(post.Number is null ? "Je antwoord wacht op een moderator." : "Je antwoord staat op het forum.")
            .Paragraph("Bijlagen nemen we niet over uit een mail. Je kunt ze op de site bij je bericht zetten: kies daar Bewerk.")
            .Action("Bekijk je antwoord", new Uri(site.Of($"/forum/bericht/{post.Id}")));
        Send(email, "Je bijlage staat niet bij je antwoord", text);
    }

    private static string? Words(DraftResult? kept) => kept switch
    {
        null => null,
        DraftResult.Kept => "Je tekst staat bij je concepten. Daar kun je hem verbeteren en plaatsen.",
        DraftResult.HoldsNumber => "We hebben je tekst niet bewaard, omdat er een BSN in lijkt te staan.",
        _ => "Je had bij dit onderwerp al een concept. Dat hebben we laten staan. Wat je mailde, staat bij je verzonden mail.",
    };

    private void Send(string email, string subject, MailText text)
    {
        var most = options.Value.RefusalsPerDay;
        if (pauses.TryTake(email, new MailboxLimit(most, most)))
        {
            queue.Add(new OutgoingMail(email, Kind, subject, text));
        }
    }
}
