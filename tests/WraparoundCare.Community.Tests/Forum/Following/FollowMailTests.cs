using System.Net;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Community.Forum.Following;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Following;

/// <summary>Mails to who follows: asked for, once, and with nothing in them. A test begins on a Monday at ten in the Netherlands.</summary>
[Collection(nameof(KernelHost))]
public sealed class FollowMailTests
{
    private const string Settings = "/mijn/meldingen/mail";
    private const string Subject = "Nieuw in wat je volgt";

    [Theory, AllDatabases]
    public async Task Tell_WhoAskedForNothing_SendsNoMail(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (asker, other) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        await other.AnswerAsync(await asker.TopicAsync("Hoeveel doelen?"), "Drie.");

        Assert.Equal(0, Send(site));
        Assert.Equal("Never", await ChoiceAsync(asker));
        Assert.Equal([0], await Rows.CountAsync(site.Host, "forum_follow_setting WHERE mail <> 0"));
    }

    [Theory, AllDatabases]
    public async Task Tell_AtOnce_SendsOneUntilItIsReadAndRestsBetweenTwo(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (asker, other) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var (first, second) = (await asker.TopicAsync("Geheime titel"), await asker.TopicAsync("De tweede"));
        await other.AnswerAsync(first, "Van voor de keuze.");
        Send(site);
        var chosen = await ChooseAsync(asker, "AtOnce");
        var before = Send(site);
        await asker.GetAsync(first);

        await other.AnswerAsync(first, "Geheim antwoord.");
        var mailed = Send(site);
        var mail = await site.Mails.ReadAsync(asker.Email, Subject);
        await other.AnswerAsync(first, "Nog een.");
        var grown = Send(site);
        await other.AnswerAsync(second, "Iets anders.");
        var soon = Send(site);
        Wait(site, minutes: 11);

        Assert.Equal(("/mijn/meldingen?bewaard=true", 0, 1, 0, 0), (chosen.Location, before, mailed, grown, soon));
        Assert.Contains("1 bericht in 1 onderwerp", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Plan en doelen", mail.Text, StringComparison.Ordinal);
        Assert.Contains("/mijn/meldingen", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("eheim", mail.Text + mail.Html + mail.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("Sam", mail.Text + mail.Html, StringComparison.Ordinal);
        Assert.Equal(2, await MailedAsync(site));
    }

    [Theory, AllDatabases]
    public async Task Tell_EachDay_SendsOneInTheMorningWhenThereIsSomething(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (asker, other) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var topic = await asker.TopicAsync("Hoeveel doelen?");
        await ChooseAsync(asker, "Daily");
        await other.AnswerAsync(topic, "Drie.");
        await other.AnswerAsync(topic, "Vier.");
        var today = Send(site);

        site.Clock.Jump(TimeSpan.FromHours(22) - TimeSpan.FromMinutes(1));
        var early = Send(site);
        Wait(site, minutes: 2);
        var mail = await site.Mails.ReadAsync(asker.Email, Subject);
        await MemberSite.SignInAsync(other.Browser, other.Email);
        await other.AnswerAsync(topic, "Vijf.");
        var again = Send(site);
        var afterOne = await MailedAsync(site);
        Wait(site, minutes: 24 * 60);
        Wait(site, minutes: 24 * 60);

        Assert.Equal((0, 0, 0), (today, early, again));
        Assert.Contains("2 berichten in 1 onderwerp", mail.Text, StringComparison.Ordinal);
        Assert.Equal(1, afterOne);
        Assert.Equal(2, await MailedAsync(site));
    }

    [Theory, AllDatabases]
    public async Task Tell_EachDayAfterAMailThatWasLate_WaitsForTheNextDay(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (asker, other) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var topic = await asker.TopicAsync("Hoeveel doelen?");
        await ChooseAsync(asker, "Daily");

        // The mail of yesterday went at half past seven today; the next would be due half an hour later.
        site.Clock.Jump(TimeSpan.FromHours(21.5));
        await MemberSite.SignInAsync(other.Browser, other.Email);
        await other.AnswerAsync(topic, "Drie.");
        await Rows.ExecuteAsync(site.Host, "UPDATE forum_follow_setting SET mailed_at = (SELECT MAX(last_post_at) FROM forum_topic)");
        Send(site);
        Wait(site, minutes: 60);
        var sameDay = await Rows.CountAsync(site.Host, "forum_notification WHERE NOT is_mailed");
        Wait(site, minutes: 24 * 60);

        Assert.Equal([1], sameDay);
        Assert.Equal([0], await Rows.CountAsync(site.Host, "forum_notification WHERE NOT is_mailed"));
    }

    [Theory, AllDatabases]
    public async Task Tell_EachWeek_SendsOneOnMonday(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (asker, other) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var topic = await asker.TopicAsync("Hoeveel doelen?");
        await ChooseAsync(asker, "Weekly");
        await other.AnswerAsync(topic, "Drie.");
        Send(site);

        Wait(site, minutes: 6 * 24 * 60);
        var sunday = await MailedAsync(site);
        Wait(site, minutes: 23 * 60);

        Assert.Equal(0, sunday);
        Assert.Equal(1, await MailedAsync(site));
        Assert.NotNull(await site.Mails.ReadAsync(asker.Email, Subject));
    }

    [Theory, AllDatabases]
    public async Task End_WithOneClick_SendsNoMoreUntilTheMemberChooses(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (asker, other) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var topic = await asker.TopicAsync("Hoeveel doelen?");
        await ChooseAsync(asker, "AtOnce");
        await other.AnswerAsync(topic, "Drie.");
        Send(site);
        var mail = await site.Mails.ReadAsync(asker.Email, Subject);
        var end = mail.Text.ReplaceLineEndings("\n").Split('\n').Single(line => line.Contains("/afmelden?", StringComparison.Ordinal));

        var ended = await site.Visitor(2).PostAsync(new Uri(end).PathAndQuery, ("List-Unsubscribe", "One-Click"));
        var choice = await ChoiceAsync(asker);
        await asker.GetAsync(topic);
        await other.AnswerAsync(topic, "Vier.");
        site.Clock.Advance(TimeSpan.FromMinutes(11));
        Send(site);
        var silent = await Rows.CountAsync(site.Host, "forum_notification WHERE NOT is_mailed", "forum_follow_setting WHERE mail <> 0");
        await ChooseAsync(asker, "AtOnce");
        await asker.GetAsync(topic);
        await other.AnswerAsync(topic, "Vijf.");

        Assert.Equal((HttpStatusCode.OK, "Never"), (ended.Status, choice));
        Assert.Equal([1, 0], silent);
        Assert.Equal("AtOnce", await ChoiceAsync(asker));
        Assert.Equal(1, Send(site));
    }

    [Theory, AllDatabases]
    public async Task Tell_BlockedInactiveOrWithoutTheRight_SendsNothing(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (asker, blocked, inactive) = (
            await ForumMember.JoinAsync(site, "Noor", "Lid"),
            await ForumMember.JoinAsync(site, "Sam", "Lid"),
            await ForumMember.JoinAsync(site, "Tim", "Lid"));
        var topic = await asker.TopicAsync("Hoeveel doelen?");
        foreach (var member in new[] { blocked, inactive })
        {
            await member.PressAsync(topic, "volgen");
            await member.GetAsync(topic);
            await ChooseAsync(member, "AtOnce");
        }

        Change(site, blocked, member => member.IsLockedOut = true);
        Change(site, inactive, member => member.LastLoginDate = site.Clock.GetUtcNow().UtcDateTime.AddDays(-181));
        await asker.AnswerAsync(topic, "Drie.");
        site.Host.Get<NotificationMaker>().Make();
        var due = await Rows.CountAsync(site.Host, "forum_follow_setting WHERE mail_due_at IS NOT NULL");

        Assert.Equal([2], due);
        Assert.Equal(0, Send(site));
        Assert.Equal([0], await Rows.CountAsync(site.Host, "forum_follow_setting WHERE mail_due_at IS NOT NULL"));
    }

    [Fact]
    public async Task Tell_OnTwoNodesAtOnce_SendsEachOnce()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.PostgreSql);
        var asker = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var topic = await asker.TopicAsync("Hoeveel doelen?");
        foreach (var number in Enumerable.Range(1, 5))
        {
            var member = await ForumMember.JoinAsync(site, $"Lid{number}", "Lid");
            await member.PressAsync(topic, "volgen");
            await ChooseAsync(member, "AtOnce");
        }

        await asker.AnswerAsync(topic, "Drie.");
        site.Host.Get<NotificationMaker>().Make();
        await using var other = await KernelHost.JoinAsync(site.Host.Database, site.Mails.Settings);
        FollowMailing[] nodes = [site.Host.Get<FollowMailing>(), other.Get<FollowMailing>()];

        var sent = await Task.WhenAll(nodes.Select(node => Task.Run(node.SendDue)));

        Assert.Equal(5, sent.Sum());
    }

    [Fact]
    public async Task Choose_SomethingElse_SaysSoAtTheField()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");

        var answer = await ChooseAsync(member, "Elk uur");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Kies wanneer je mail wilt", answer.Page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Never", await ChoiceAsync(member));
    }

    private static Task<EditorAnswer> ChooseAsync(ForumMember member, string mail) =>
        member.Browser.SendAsync(Settings, Settings, ("Mail", mail));

    private static async Task<string> ChoiceAsync(ForumMember member) =>
        (await member.GetAsync(Settings)).Page.QuerySelector("[name=Mail][checked]")!.GetAttribute("value")!;

    /// <returns>How many mails went.</returns>
    private static int Send(MemberSite site)
    {
        site.Host.Get<NotificationMaker>().Make();
        return site.Host.Get<FollowMailing>().SendDue();
    }

    // The site sends too when its clock moves, so who of the two did it is not known.
    private static void Wait(MemberSite site, int minutes)
    {
        site.Clock.Jump(TimeSpan.FromMinutes(minutes));
        Send(site);
    }

    // Mails go one after the other: when one that was asked for later is there, so are those before it.
    private static async Task<int> MailedAsync(MemberSite site)
    {
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        await site.AskForAccountAsync(site.Visitor(), $"merk-{Guid.NewGuid():N}@example.org");
        return await site.Mails.CountAsync(Subject);
    }

    private static void Change(MemberSite site, ForumMember who, Action<IMember> change)
    {
        var member = site.Find(who.Email)!;
        change(member);
        site.Host.Get<IMemberService>().Save(member);
    }
}
