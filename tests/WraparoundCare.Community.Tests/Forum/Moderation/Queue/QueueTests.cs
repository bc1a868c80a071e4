using System.Net;
using WraparoundCare.Community.Forum.Moderation.Queue;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Community.Tests.Forum.Moderation.Queue;

/// <summary>What waits for moderators, who takes it, and how they hear of it.</summary>
[Collection(nameof(KernelHost))]
public sealed class QueueTests
{
    [Theory, AllDatabases]
    public async Task List_AllThatWaits_StandsInOneListOldestFirstWithItsKind(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (writer, moderator) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var newcomer = await ForumMember.JoinAsync(site, "Vera");
        var reported = await writer.TopicAsync("Gemeld onderwerp");
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await newcomer.TopicAsync("Nieuw onderwerp");
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await NumberAsync(writer, "Nummer onderwerp");
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await ForumModerator.FlagAsync(newcomer, reported, 1, "Impolite");
        await ForumModerator.FlagAsync(moderator, reported, 1, "Impolite");

        var page = await moderator.GetAsync(ForumModerator.Queue);

        Assert.Equal(
            [
                ("Nieuw onderwerp", "Van een nieuw lid"),
                ("Nummer onderwerp", "Nummer dat op een BSN lijkt"),
                ("Gemeld onderwerp", "2 meldingen"),
            ],
            page.Page.QuerySelectorAll(".entries__item").Select(item =>
                (item.QuerySelector("h2")!.TextContent, item.QuerySelector(".badge")!.TextContent)));
        Assert.Contains("Berichten die wachten (3)", (await moderator.GetAsync("/mijn")).Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Berichten die wachten", (await writer.GetAsync("/mijn")).Markup, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await moderator.GetAsync(ForumModerator.Queue + "?pagina=2")).Status);
    }

    [Theory, AllDatabases]
    public async Task Take_ByTwoAtOnce_IsOfOneUntilTakenOverOrAnHourHasGone(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (first, second) = (await ForumMember.JoinAsync(site, "Mo", "Moderator"), await ForumMember.JoinAsync(site, "Tes", "Moderator"));
        var newcomer = await ForumMember.JoinAsync(site, "Vera");
        await newcomer.TopicAsync("Hoeveel doelen?");
        var pages = (await first.GetAsync(ForumModerator.Queue), await second.GetAsync(ForumModerator.Queue));
        var take = pages.Item1.Page.QuerySelector("form[action$=oppakken]")!.GetAttribute("action")!;

        var answers = await Task.WhenAll(
            first.Browser.SendAsync(pages.Item1.Page, take), second.Browser.SendAsync(pages.Item2.Page, take));
        var (winner, loser) = answers[0].Location!.Contains("bezet", StringComparison.Ordinal) ? (second, first) : (first, second);
        var seen = await loser.GetAsync(ForumModerator.Queue);
        var own = await winner.GetAsync(ForumModerator.Queue);
        var over = await loser.Browser.SendAsync(seen.Page, take);
        var after = await winner.GetAsync(ForumModerator.Queue);
        site.Clock.Advance(TimeSpan.FromMinutes(61));

        Assert.Single(answers, answer => answer.Location!.Contains("bezet", StringComparison.Ordinal));
        Assert.Contains($"{Name(winner)} is hiermee bezig", seen.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Jij bent hiermee bezig", own.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith(take.Split('/')[3], over.Location, StringComparison.Ordinal);
        Assert.Contains($"{Name(loser)} is hiermee bezig", after.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("hiermee bezig", (await winner.GetAsync(ForumModerator.Queue)).Markup, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Remind_SomethingWaits_TellsEachModeratorOnceADayWithoutAnyWord(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var moderator = await ForumMember.JoinAsync(site, "Mo", "Moderator");
        var newcomer = await ForumMember.JoinAsync(site, "Vera");
        var reminders = site.Host.Get<QueueReminders>();
        var nothing = reminders.Send();
        await newcomer.TopicAsync("Hoeveel doelen?");

        var told = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(reminders.Send)));
        var mail = await site.Mails.ReadAsync(moderator.Email, "Er wacht iets");
        site.Clock.Jump(TimeSpan.FromHours(23));

        Assert.Equal((0, 1), (nothing, told.Sum()));
        Assert.Equal(ForumModerator.Queue, mail.Link);
        Assert.DoesNotContain("doelen", mail.Text, StringComparison.Ordinal);
        Assert.Equal(0, reminders.Send());
    }

    private static string Name(ForumMember member) => member.Email.StartsWith("mo@", StringComparison.Ordinal) ? "Mo" : "Tes";

    private static async Task NumberAsync(ForumMember member, string title)
    {
        var form = $"{ForumMember.Category}/nieuw";
        var refused = await member.AskAsync(title, ("Text", "Op ons formulier staat kenmerk bsn 111222333."));
        var box = refused.Page.QuerySelector("[name=NumberConfirmation]")!.GetAttribute("value")!;
        await member.Browser.SendAsync(refused.Page, form, ("IsUntraceable", "true"), ("NumberConfirmation", box));
    }
}
