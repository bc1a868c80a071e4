using WraparoundCare.Community.Forum.Replies;
using WraparoundCare.Foundation.Mail;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.Following;

/// <summary>
/// The mail to who follows: how many posts are new in which category. No title and nothing of what anybody wrote: a mail is read on
/// more screens than a member thinks of.
/// </summary>
internal sealed class FollowMailer(MailQueue queue, MailAddresses addresses, ReplyAddresses replies, SiteAddress site)
{
    private const string Reason = "Je krijgt deze mail omdat je daarvoor koos bij je meldingen.";

    private static readonly MailKind Kind = MailKind.Subscribed("forum-following", "wat je volgt op het forum");

    public bool CanSend => queue.CanSend;

    /// <summary>Whether whoever reads this address ended these mails with the link below one.</summary>
    public bool IsEnded(string email) => addresses.IsUnsubscribed(email, Kind);

    public void Resume(string email) => addresses.Subscribe(email, Kind);

    /// <returns>Where the member answers by mail in the topic of a notification; null when they cannot.</returns>
    public string? AnswerTo(ForumVisitor member, Notification told) => replies.For(member, told.TopicId);

    /// <param name="email">Of the member.</param>
    /// <param name="news">What is new, not empty.</param>
    /// <param name="replyTo">Where the mail can be answered, which is about one topic then; null when it cannot.</param>
    public void Tell(string email, IReadOnlyList<Notification> news, string? replyTo)
    {
        var text = new MailText("Hallo,", Reason)
            .Paragraph($"Er is iets nieuws op het forum: {Words([.. news])}.")
            .List([.. news.GroupBy(told => told.Category).OrderBy(group => group.Key).Select(group => $"{group.Key}: {Words([.. group])}")])
            .Action("Bekijk je meldingen", new Uri(site.Of(NotificationsController.Address)));
        text = replyTo is null ? text : Answerable(text, news[0]);
        queue.Add(new OutgoingMail(email, Kind, "Nieuw in wat je volgt", text) { ReplyTo = replyTo });
    }

    // The check box of the form cannot be ticked in a mail. The address of the topic is the one without its title.
    private MailText Answerable(MailText text, Notification told) => text
        .AnswerAbove($"--- {QuotedMail.Marker} ---")
        .Link("Lees eerst wat er staat", new Uri(site.Of($"/forum/onderwerp/{told.TopicId}/ongelezen")))
        .Paragraph(
            "Je kunt op deze mail antwoorden. Je antwoord komt dan op het forum, onder je naam of onder de schuilnaam die je daar al hebt. "
            + "Door te antwoorden zeg je: ik heb gekeken, niemand kan hieruit een kind, ouder of gezin herkennen.");

    private static string Words(IReadOnlyList<Notification> news)
    {
        var posts = news.Sum(told => told.Unread);
        return $"{(posts == 1 ? "1 bericht" : $"{posts} berichten")} in {(news.Count == 1 ? "1 onderwerp" : $"{news.Count} onderwerpen")}";
    }
}
