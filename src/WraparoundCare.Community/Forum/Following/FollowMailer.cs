using WraparoundCare.Foundation.Mail;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.Following;

/// <summary>
/// The mail to who follows: how many posts are new in which category. No title and nothing of what anybody wrote: a mail is read on
/// more screens than a member thinks of.
/// </summary>
internal sealed class FollowMailer(MailQueue queue, MailAddresses addresses, SiteAddress site)
{
    private const string Reason = "Je krijgt deze mail omdat je daarvoor koos bij je meldingen.";

    private static readonly MailKind Kind = MailKind.Subscribed("forum-following", "wat je volgt op het forum");

    public bool CanSend => queue.CanSend;

    /// <summary>Whether whoever reads this address ended these mails with the link below one.</summary>
    public bool IsEnded(string email) => addresses.IsUnsubscribed(email, Kind);

    public void Resume(string email) => addresses.Subscribe(email, Kind);

    /// <param name="email">Of the member.</param>
    /// <param name="news">What is new, not empty.</param>
    public void Tell(string email, IReadOnlyList<Notification> news)
    {
        var text = new MailText("Hallo,", Reason)
            .Paragraph($"Er is iets nieuws op het forum: {Words([.. news])}.")
            .List([.. news.GroupBy(told => told.Category).OrderBy(group => group.Key).Select(group => $"{group.Key}: {Words([.. group])}")])
            .Action("Bekijk je meldingen", new Uri(site.Of(NotificationsController.Address)));
        queue.Add(new OutgoingMail(email, Kind, "Nieuw in wat je volgt", text));
    }

    private static string Words(IReadOnlyList<Notification> news)
    {
        var posts = news.Sum(told => told.Unread);
        return $"{(posts == 1 ? "1 bericht" : $"{posts} berichten")} in {(news.Count == 1 ? "1 onderwerp" : $"{news.Count} onderwerpen")}";
    }
}
