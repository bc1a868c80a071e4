using System.Net;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Moderation.Flags;

/// <summary>What members report, and what becomes of it.</summary>
[Collection(nameof(KernelHost))]
public sealed class FlagTests
{
    private const string Waits = "Een moderator kijkt dit bericht na.";

    [Theory, AllDatabases]
    public async Task Flag_TraceableByTwoKnownMembers_IsSeenByItsWriterAndModeratorsOnly(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (writer, moderator) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var (first, second) = (await ForumMember.JoinAsync(site, "Sam", "Lid"), await ForumMember.JoinAsync(site, "Tes", "Lid"));
        var newcomer = await ForumMember.JoinAsync(site, "Vera");
        var topic = await writer.TopicAsync("Hoeveel doelen?");
        await writer.AnswerAsync(topic, "Dit is frumelzaad.");

        var sent = await ForumModerator.FlagAsync(newcomer, topic, 2, "Traceable");
        await ForumModerator.FlagAsync(first, topic, 2, "Traceable", ("Explanation", "De straat staat erin."));
        var before = ForumMember.Posts(await site.Visitor().GetAsync(topic));
        await ForumModerator.FlagAsync(second, topic, 2, "Traceable");
        var guest = await site.Visitor().GetAsync(topic);

        Assert.Equal("/forum/gemeld", sent.Location);
        Assert.Equal("Dit is frumelzaad.", before[1]);
        Assert.Equal(Waits, ForumMember.Posts(guest)[1]);
        Assert.Contains("frumelzaad", (await writer.GetAsync(topic)).Markup, StringComparison.Ordinal);
        Assert.Empty(await site.Host.FindAsync("frumelzaad"));
        var page = await ForumModerator.PageOfAsync(moderator, topic, 2);
        Assert.Contains("De straat staat erin.", (await moderator.GetAsync(page)).Markup, StringComparison.Ordinal);

        await ForumModerator.DecideAsync(moderator, page, "Approved");

        Assert.Equal("Dit is frumelzaad.", ForumMember.Posts(await site.Visitor().GetAsync(topic))[1]);
        Assert.Equal([topic], await site.Host.FindAsync("frumelzaad"));
        var mail = await site.Mails.ReadAsync(first.Email, "keek naar je melding");
        Assert.DoesNotContain("frumelzaad", mail.Text, StringComparison.Ordinal);
        Assert.NotNull(await site.Mails.ReadAsync(newcomer.Email, "keek naar je melding"));

        await ForumModerator.FlagAsync(first, topic, 2, "Traceable");
        await ForumModerator.FlagAsync(second, topic, 2, "Traceable");

        Assert.Equal("Dit is frumelzaad.", ForumMember.Posts(await site.Visitor().GetAsync(topic))[1]);
    }

    [Theory, AllDatabases]
    public async Task Flag_FirstPostByAModerator_TakesItsTopicAwayUntilSomebodyLooked(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (writer, moderator) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var topic = await writer.TopicAsync("Hoeveel doelen?");

        await ForumModerator.FlagAsync(moderator, topic, 1, "Traceable");
        var away = await site.Visitor().GetAsync(topic);
        var page = (await moderator.GetAsync(ForumModerator.Queue)).Page.QuerySelector(".entries__title a")!.GetAttribute("href")!;
        await ForumModerator.DecideAsync(moderator, page, "Approved");

        Assert.Equal(HttpStatusCode.NotFound, away.Status);
        Assert.Single(ForumMember.Posts(await site.Visitor().GetAsync(topic)));
        Assert.Contains("Er wacht niets", (await moderator.GetAsync(ForumModerator.Queue)).Markup, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Flag_AnythingElse_StaysUntilAModeratorDecidesAndCountsOnce(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (writer, moderator) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var other = await ForumMember.JoinAsync(site, "Sam", "Lid");
        var topic = await writer.TopicAsync("Hoeveel doelen?");
        var form = (await ForumModerator.FlagPageAsync(other, topic, 1))!;
        var filled = (await other.GetAsync(form)).Page;

        var sent = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => other.Browser.SendAsync(filled, form, ("Ground", "Impolite"))));
        var page = await ForumModerator.PageOfAsync(moderator, topic, 1);
        var shown = await moderator.GetAsync(page);
        var kept = await ForumModerator.DecideAsync(moderator, page, "Kept");
        var again = await moderator.Browser.SendAsync(shown.Page, page, ("Kind", "Kept"));

        Assert.All(sent, answer => Assert.Equal("/forum/gemeld", answer.Location));
        Assert.Single(shown.Page.QuerySelectorAll("main li"));
        Assert.Equal((ForumModerator.Queue, HttpStatusCode.BadRequest), (kept.Location, again.Status));
        Assert.Single(ForumMember.Posts(await site.Visitor().GetAsync(topic)));
        Assert.NotNull(await site.Mails.ReadAsync(other.Email, "keek naar je melding"));
    }

    [Fact]
    public async Task Flag_WhoMayNot_FindsNoSuchPage()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var (writer, other) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var moderator = await ForumMember.JoinAsync(site, "Mo", "Moderator");
        var topic = await writer.TopicAsync("Hoeveel doelen?");
        var page = (await ForumModerator.FlagPageAsync(other, topic, 1))!;
        var filled = (await other.GetAsync(page)).Page;

        Assert.Null(await ForumModerator.FlagPageAsync(writer, topic, 1));
        Assert.Equal(HttpStatusCode.NotFound, (await writer.GetAsync(page)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await site.Visitor().GetAsync(page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/forum/bericht/{Guid.NewGuid()}/melden")).Status);
        await ForumModerator.DecideAsync(moderator, await ForumModerator.PageOfAsync(moderator, topic, 1), "Hidden", "Dit kan niet.");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.SendAsync(filled, page, ("Ground", "Other"))).Status);
    }

    [Fact]
    public async Task Flag_WhatIsNotRight_SaysSoAndKeepsWhatWasTyped()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite, "--Community:Forum:FlagsPerDay=1");
        var (writer, other) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var topic = await writer.TopicAsync("Hoeveel doelen?");
        await writer.AnswerAsync(topic, "Drie.");

        var answers = new[]
        {
            await ForumModerator.FlagAsync(other, topic, 1, "Verzonnen"),
            await ForumModerator.FlagAsync(other, topic, 1, "Other", ("Explanation", new string('a', 1001))),
            await ForumModerator.FlagAsync(other, topic, 1, "Other", ("Explanation", "Het nummer is 111222333, en dat is een bsn.")),
        };
        var sent = await ForumModerator.FlagAsync(other, topic, 1, "Other");
        var tooMany = await ForumModerator.FlagAsync(other, topic, 2, "Other", ("Explanation", "Nog een."));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.BadRequest, answer.Status));
        Assert.All(answers, answer => Assert.NotNull(answer.Page.QuerySelector(".error-summary")));
        Assert.Equal(("/forum/gemeld", HttpStatusCode.TooManyRequests), (sent.Location, tooMany.Status));
        Assert.Equal("Nog een.", tooMany.Page.QuerySelector("[name=Explanation]")!.TextContent.Trim());
    }

    [Theory, AllDatabases]
    public async Task Erase_WhoReported_LeavesTheReportWithoutTheirWords(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (writer, moderator) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var leaver = await ForumMember.JoinAsync(site, "Sam", "Lid");
        var topic = await writer.TopicAsync("Hoeveel doelen?");
        await ForumModerator.FlagAsync(leaver, topic, 1, "Incorrect", ("Explanation", "Het zijn er vijf."));

        var export = await leaver.GetAsync("/mijn/gegevens");
        await ForumPersonalDataTests.LeaveAsync(leaver, "laten");
        var page = await moderator.GetAsync(await ForumModerator.PageOfAsync(moderator, topic, 1));

        Assert.Contains("Het zijn er vijf.", export.Markup, StringComparison.Ordinal);
        Assert.Contains("van Oud-lid", page.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Het zijn er vijf.", page.Markup, StringComparison.Ordinal);
    }
}
