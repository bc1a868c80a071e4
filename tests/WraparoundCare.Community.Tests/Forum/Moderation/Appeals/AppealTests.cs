using System.Net;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Community.Tests.Forum.Moderation.Appeals;

/// <summary>What members say against decisions, and who answers.</summary>
[Collection(nameof(KernelHost))]
public sealed class AppealTests
{
    private const string Own = "/mijn/besluiten";

    [Theory, AllDatabases]
    public async Task Object_ToAHiddenPost_IsAnsweredOnceByAnotherModeratorAndPlacesItAgain(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var decider = await ForumMember.JoinAsync(site, "Mo", "Moderator");
        var other = await ForumMember.JoinAsync(site, "Tes", "Moderator");
        var writer = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var topic = await HiddenAsync(writer, decider);
        var form = await FormAsync(writer);
        var page = await writer.GetAsync(form);

        var sent = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ =>
            writer.Browser.SendAsync(page.Page, form, ("Text", "Er staat geen gezin in."))));
        var waiting = await other.GetAsync(ForumModerator.Queue);
        var answer = waiting.Page.QuerySelector(".entries__title a")!.GetAttribute("href")!;
        var own = await decider.GetAsync(answer);
        var forms = (await other.GetAsync(answer), await other.GetAsync(answer));
        (string, string)[] fields = [("Outcome", "ja"), ("Answer", "Je hebt gelijk, het is een voorbeeld.")];
        var answers = await Task.WhenAll(
            other.Browser.SendAsync(forms.Item1.Page, answer, fields), other.Browser.SendAsync(forms.Item2.Page, answer, fields));
        var mail = await site.Mails.ReadAsync(writer.Email, "antwoord op je bezwaar");

        Assert.All(sent, one => Assert.Equal(Own, one.Location));
        Assert.Equal("Bezwaar", Assert.Single(waiting.Page.QuerySelectorAll(".badge")).TextContent);
        Assert.Contains("Een andere moderator moet dit beantwoorden", own.Markup, StringComparison.Ordinal);
        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.BadRequest], answers.Select(one => one.Status).Order());
        Assert.DoesNotContain("voorbeeld", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Je hebt gelijk, het is een voorbeeld.", (await writer.GetAsync(Own)).Markup, StringComparison.Ordinal);
        Assert.Equal("Een zin over niemand.", ForumMember.Posts(await site.Visitor().GetAsync(topic))[1]);
        Assert.Contains("Er wacht niets", (await other.GetAsync(ForumModerator.Queue)).Markup, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await writer.GetAsync(form)).Status);
    }

    [Theory, AllDatabases]
    public async Task Object_ToTheOnlyModerator_IsAnsweredByThatOne(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (writer, moderator) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var topic = await HiddenAsync(writer, moderator);
        var form = await FormAsync(writer);

        await writer.Browser.SendAsync(form, form, ("Text", "Er staat geen gezin in."));
        var answer = (await moderator.GetAsync(ForumModerator.Queue)).Page.QuerySelector(".entries__title a")!.GetAttribute("href")!;
        var silent = await moderator.Browser.SendAsync(answer, answer, ("Outcome", "nee"));
        var done = await moderator.Browser.SendAsync(answer, answer, ("Outcome", "nee"), ("Answer", "Het blijft zo."));

        Assert.Equal((HttpStatusCode.BadRequest, ForumModerator.Queue), (silent.Status, done.Location));
        Assert.Contains("Het besluit blijft", (await writer.GetAsync(Own)).Markup, StringComparison.Ordinal);
        Assert.Equal("Dit bericht is weggehaald.", ForumMember.Posts(await writer.GetAsync(topic))[1]);
        Assert.Contains("Er staat geen gezin in.", (await writer.GetAsync("/mijn/gegevens")).Markup, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Object_WhoMayNotOrTooLate_FindsNoSuchPage(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (writer, moderator) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var other = await ForumMember.JoinAsync(site, "Sam", "Lid");
        await HiddenAsync(writer, moderator);
        var form = await FormAsync(writer);
        var typed = await writer.GetAsync(form);

        var wrong = await writer.Browser.SendAsync(typed.Page, form, ("Text", "Bel me op 06-12345678"));
        var stolen = await other.GetAsync(form);
        var guest = await site.Visitor().GetAsync(form);
        var answer = await other.GetAsync($"/moderatie/bezwaren/{Guid.NewGuid()}");
        site.Clock.Jump(TimeSpan.FromDays(91));
        await MemberSite.SignInAsync(writer.Browser, writer.Email);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.NotFound), (wrong.Status, stolen.Status));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.NotFound), (guest.Status, answer.Status));
        Assert.Equal(HttpStatusCode.NotFound, (await writer.GetAsync(form)).Status);
    }

    [Theory, AllDatabases]
    public async Task Erase_WhoObjected_TakesTheObjectionAlong(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (writer, moderator) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        await HiddenAsync(writer, moderator);
        var form = await FormAsync(writer);
        await writer.Browser.SendAsync(form, form, ("Text", "Er staat geen gezin in."));

        await ForumPersonalDataTests.LeaveAsync(writer, "laten");

        Assert.Contains("Er wacht niets", (await moderator.GetAsync(ForumModerator.Queue)).Markup, StringComparison.Ordinal);
    }

    private static async Task<string> HiddenAsync(ForumMember writer, ForumMember moderator)
    {
        var topic = await writer.TopicAsync("Hoeveel doelen?");
        await writer.AnswerAsync(topic, "Een zin over niemand.");
        await ForumModerator.DecideAsync(moderator, await ForumModerator.PageOfAsync(moderator, topic, 2), "Hidden", "Dit kan niet.");
        return topic;
    }

    private static async Task<string> FormAsync(ForumMember writer) =>
        (await writer.GetAsync(Own)).Page.QuerySelector($"a[href^='{Own}/']")!.GetAttribute("href")!;
}
