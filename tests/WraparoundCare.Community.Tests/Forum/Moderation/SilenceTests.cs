using System.Net;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Moderation;

/// <summary>Members who read and do not write for a while.</summary>
[Collection(nameof(KernelHost))]
public sealed class SilenceTests
{
    [Theory, AllDatabases]
    public async Task Silence_ForADay_ReadsAndWithdrawsAndWritesNothing(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (member, moderator) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var topic = await member.TopicAsync("Hoeveel doelen?");
        var change = (await member.GetAsync(topic)).Page.QuerySelector("a[href$=bewerken]")!.GetAttribute("href")!;
        const string ask = $"{ForumMember.Category}/nieuw";
        var forms = (await member.GetAsync(topic), await member.GetAsync(ask), await member.GetAsync(change));
        (string, string)[] typed = [("Text", "Dit wil ik nog kwijt."), ("IsUntraceable", "true")];

        var done = await DecideAsync(moderator, member, "Silenced", ("Hours", "24"));
        var answers = new[]
        {
            await member.Browser.SendAsync(forms.Item1.Page, ForumMember.FormOf(topic), typed),
            await member.Browser.SendAsync(forms.Item2.Page, ask, [.. typed, ("Title", "Nog iets")]),
            await member.Browser.SendAsync(forms.Item3.Page, change, typed),
        };
        var page = await member.GetAsync(topic);

        Assert.StartsWith("/moderatie/leden/", done.Location, StringComparison.Ordinal);
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.BadRequest, answer.Status));
        Assert.All(answers, answer => Assert.Contains(
            "24 november 2026 om 10.00 uur", answer.Page.Body!.TextContent, StringComparison.Ordinal));
        Assert.All(answers, answer => Assert.Equal("Dit wil ik nog kwijt.", answer.Page.QuerySelector("[name=Text]")!.TextContent.Trim()));
        Assert.Contains("Je kunt nu niet schrijven", page.Markup, StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("a[href$=bewerken]"));
        Assert.NotNull(page.Page.QuerySelector("a[href$=weghalen]"));
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(ask)).Status);
        Assert.Contains("Je hield je niet", (await site.Mails.ReadAsync(member.Email, "niet schrijven")).Text, StringComparison.Ordinal);

        site.Clock.Jump(TimeSpan.FromHours(25));
        await MemberSite.SignInAsync(member.Browser, member.Email);

        Assert.Equal($"{topic}#bericht-2", (await member.AnswerAsync(topic, "Daar ben ik weer.")).Location);
    }

    [Theory, AllDatabases]
    public async Task Unsilence_Member_WritesAtOnceAndAWarningTakesNothingAway(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (member, moderator) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var topic = await member.TopicAsync("Hoeveel doelen?");

        await DecideAsync(moderator, member, "Warned");
        var warned = await member.AnswerAsync(topic, "Twee.");
        await DecideAsync(moderator, member, "Silenced", ("Hours", "720"));
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await DecideAsync(moderator, member, "Unsilenced");
        var free = await member.AnswerAsync(topic, "Drie.");

        Assert.Equal(($"{topic}#bericht-2", $"{topic}#bericht-3"), (warned.Location, free.Location));
        Assert.NotNull(await site.Mails.ReadAsync(member.Email, "waarschuwing"));
        Assert.NotNull(await site.Mails.ReadAsync(member.Email, "weer schrijven"));
        Assert.Contains("Gewaarschuwd", (await member.GetAsync("/mijn/gegevens")).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_WhatCannotBe_IsRefused()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var (first, second) = (await ForumMember.JoinAsync(site, "Mo", "Moderator"), await ForumMember.JoinAsync(site, "Tes", "Moderator"));
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");

        var answers = new[]
        {
            await DecideAsync(first, second, "Silenced"),
            await DecideAsync(first, first, "Warned"),
            await DecideAsync(first, member, "Unsilenced"),
            await DecideAsync(first, member, "Silenced", ("Hours", "8760")),
        };

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.BadRequest, answer.Status));
    }

    private static Task<EditorAnswer> DecideAsync(
        ForumMember moderator, ForumMember member, string kind, params (string Name, string Value)[] fields)
    {
        var page = $"/moderatie/leden/{member.Site.Find(member.Email)!.Key}";
        return moderator.Browser.SendAsync(page, page, [("Kind", kind), ("Reason", "Je hield je niet aan de spelregels."), .. fields]);
    }
}
