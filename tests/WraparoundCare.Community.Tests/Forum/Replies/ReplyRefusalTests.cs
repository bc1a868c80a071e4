using System.Net;
using MimeKit;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Community.Forum.Replies;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Replies;

/// <summary>Mails of which nothing comes on the forum: those of members are kept for them, those of others never have an answer.</summary>
[Collection(nameof(KernelHost))]
public sealed class ReplyRefusalTests
{
    private const string Drafts = "/mijn/concepten";

    [Theory, AllDatabases]
    public async Task Answer_FromWhoMayNot_IsDroppedWithoutAWord(DatabaseKind kind)
    {
        await using var site = await ReplySite.OpenAsync(kind);
        var (noor, to) = (site.Noor.Email, (await site.MailAsync()).ReplyTo!);
        var last = to.Split('@')[0][^1];
        var tampered = to.Replace($"{last}@", $"{(last == '0' ? '1' : '0')}@", StringComparison.Ordinal);
        using var two = WrittenMail.Of(noor, to, "Twee schrijvers.");
        two.From.Add(MailboxAddress.Parse(site.Sam.Email));
        MimeMessage[] mails =
        [
            WrittenMail.Of("onbekend@example.org", to, "Van een vreemde."),
            WrittenMail.Of(site.Sam.Email, to, "Van een ander lid."),
            WrittenMail.Of(noor, tampered, "Met een ander zegel."),
            WrittenMail.Of("onbekend@example.org", "antwoord@forum.example", "Zonder adres."),
            WrittenMail.Of(noor, to, "Twee keer van.").With("From", site.Sam.Email),
            two,
        ];
        foreach (var mail in mails)
        {
            await site.BringAsync(mail);
        }

        var results = (await site.ReadAsync()).ToList();
        var members = site.Site.Host.Get<IMemberService>();
        var member = site.Site.Find(noor)!;
        member.IsLockedOut = true;
        members.Save(member);
        await site.BringAsync(noor, to, "Geblokkeerd.");
        results.AddRange(await site.ReadAsync());
        members.Delete(member);
        await site.BringAsync(noor, to, "Vertrokken.");
        results.AddRange(await site.ReadAsync());

        Assert.Equal(Enumerable.Repeat(ReplyResult.Stranger, mails.Length + 2), results);
        Assert.Equal(2, (await site.PostsAsync()).Count);
        Assert.Equal([0, 0], await Rows.CountAsync(site.Site.Host, "forum_received_reply", "forum_draft WHERE text IS NOT NULL"));
        Assert.Empty(site.Files());
        await AssertNothingWasSentAsync(site);
        Array.ForEach(mails, mail => mail.Dispose());
    }

    [Fact]
    public async Task Answer_OfAProgram_IsDroppedWithoutAWord()
    {
        await using var site = await ReplySite.OpenAsync(DatabaseKind.Sqlite);
        var (noor, to) = (site.Noor.Email, (await site.MailAsync()).ReplyTo!);
        MimeMessage Auto(string header, string value) => WrittenMail.Of(noor, to, "Ik ben er niet.").With(header, value);
        using var absent = WrittenMail.Of(noor, to, "Ik ben er niet.");
        absent.Subject = "Automatisch antwoord: Nieuw in wat je volgt";
        MimeMessage[] mails =
        [
            Auto("Auto-Submitted", "auto-replied"), Auto("Auto-Submitted", "auto-generated; owner-email=x"), Auto("Precedence", "bulk"),
            Auto("Precedence", "List"), Auto("Precedence", "junk"), Auto("X-Auto-Response-Suppress", "All"), Auto("Return-Path", "<>"),
            Auto("List-Id", "<lijst.example>"), Auto("X-Autoreply", "yes"), absent,
        ];
        foreach (var mail in mails)
        {
            await site.BringAsync(mail);
        }

        Assert.All(await site.ReadAsync(), result => Assert.Equal(ReplyResult.Automatic, result));
        Assert.Equal(2, (await site.PostsAsync()).Count);
        await AssertNothingWasSentAsync(site);
        Array.ForEach(mails, mail => mail.Dispose());
    }

    [Theory, AllDatabases]
    public async Task Answer_OfWhichTheGuardFindsSomething_IsADraftAndANumberIsKeptNowhere(DatabaseKind kind)
    {
        await using var site = await ReplySite.OpenAsync(kind);
        var to = (await site.MailAsync()).ReplyTo!;
        await site.BringAsync(site.Noor.Email, to, "Het gaat om 123456782 en verder niets.");
        var withNumber = await site.ReadAsync();
        var told = await site.Site.Mails.ReadAsync(site.Noor.Email, ReplySite.Refused);
        var kept = await Rows.CountAsync(
            site.Site.Host, $"forum_post WHERE topic_id = {site.TopicId}", "forum_draft WHERE text IS NOT NULL");
        var files = site.Files();
        site.Site.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await site.BringAsync(site.Noor.Email, to, WrittenMail.Gmail("Bel haar op 06-12345678, of mail moeder@example.net."));

        var results = await site.ReadAsync();
        var mail = await LastRefusalAsync(site);
        var form = await site.Noor.GetAsync(ForumMember.FormOf(site.Topic));

        Assert.Equal([ReplyResult.Refused, ReplyResult.Refused], [.. withNumber, .. results]);
        Assert.Equal([2, 0], kept);
        Assert.Empty(files);
        Assert.Contains("niet bewaard, omdat er een BSN in lijkt te staan", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("123456782", told.Text + told.Html, StringComparison.Ordinal);
        Assert.Equal(2, (await site.PostsAsync()).Count);
        Assert.Contains("06-12345678", form.Page.QuerySelector("[name=Text]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Antwoord boven", form.Page.QuerySelector("[name=Text]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(ForumMember.FormOf(site.Topic), mail.Text, StringComparison.Ordinal);
        Assert.Contains("telefoonnummer", mail.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("12345678", mail.Text + mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("moeder@", mail.Text + mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Hoeveel doelen", mail.Text + mail.Html, StringComparison.Ordinal);
        Assert.Null(mail.ReplyTo);
    }

    [Theory, AllDatabases]
    public async Task Answer_ThatCannotBePlaced_SaysWhyAndKeepsTheText(DatabaseKind kind)
    {
        await using var site = await ReplySite.OpenAsync(kind, "--Community:Forum:RepliesByMail:RefusalsPerDay=100");
        var to = (await site.MailAsync()).ReplyTo!;
        using var large = WrittenMail.Of(site.Noor.Email, to, new string('x', 1_100_000));
        using var parts = WrittenMail.Of(site.Noor.Email, to, string.Concat(Enumerable.Repeat("\n--x", 3000)));
        async Task<string> WhyAsync(MimeMessage mail)
        {
            await site.BringAsync(mail);
            Assert.Equal([ReplyResult.Refused], await site.ReadAsync());
            site.Site.Clock.Advance(TimeSpan.FromMilliseconds(1));
            return (await LastRefusalAsync(site)).Text;
        }

        var tooLarge = await WhyAsync(large);
        var unreadable = await WhyAsync(parts);
        var empty = await WhyAsync(WrittenMail.Of(site.Noor.Email, to, WrittenMail.Outlook(string.Empty)));
        var tooLong = await WhyAsync(WrittenMail.Of(site.Noor.Email, to, new string('a', 10_007)));
        await DiscardAsync(site);
        var old = await WhyAsync(WrittenMail.Of(site.Noor.Email, site.AddressOf(daysAgo: 31), "Een oud antwoord."));
        var kept = await site.Noor.GetAsync(Drafts);
        await DiscardAsync(site);
        await Rows.ExecuteAsync(site.Site.Host, "UPDATE forum_topic SET is_closed = " + (kind is DatabaseKind.Sqlite ? "1" : "true"));
        var closed = await WhyAsync(WrittenMail.Of(site.Noor.Email, to, "Te laat."));
        var second = await WhyAsync(WrittenMail.Of(site.Noor.Email, to, "Nog later."));

        Assert.Contains("te groot", tooLarge, StringComparison.Ordinal);
        Assert.Contains("niet lezen", unreadable, StringComparison.Ordinal);
        Assert.Contains("geen nieuwe tekst", empty, StringComparison.Ordinal);
        Assert.Contains("7 tekens korter", tooLong, StringComparison.Ordinal);
        Assert.Contains("te oud", old, StringComparison.Ordinal);
        Assert.Contains("Een oud antwoord.", kept.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("niet meer antwoorden", closed, StringComparison.Ordinal);
        Assert.Contains(Drafts, closed, StringComparison.Ordinal);
        Assert.Contains("al een concept", second, StringComparison.Ordinal);
        Assert.Contains("Te laat.", (await site.Noor.GetAsync(Drafts)).Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await site.PostsAsync()).Count);
        Assert.Empty(site.Files());
    }

    [Fact]
    public async Task Answer_ToAMailThatTakesNone_SaysSoSomeTimesADay()
    {
        // The mail with the link to make an account counts as well: who asked for it may have been anybody.
        await using var site = await ReplySite.OpenAsync(DatabaseKind.Sqlite, "--Community:Forum:RepliesByMail:RefusalsPerDay=3");
        foreach (var text in new[] { "Een.", "Twee.", "Drie.", "Vier." })
        {
            await site.BringAsync(site.Noor.Email, "antwoord@forum.example", text);
        }

        var results = await site.ReadAsync();
        var mail = await site.Site.Mails.ReadAsync(site.Noor.Email, ReplySite.Refused);
        await site.BringAsync(WrittenMail.Of("redactie@voorbeeld.nl", site.Noor.Email, mail.Text).With("Auto-Submitted", "auto-generated"));

        Assert.All(results, result => Assert.Equal(ReplyResult.Refused, result));
        Assert.Contains("kun je niet beantwoorden", mail.Text, StringComparison.Ordinal);
        Assert.Equal([ReplyResult.Automatic], await site.ReadAsync());
        Assert.Equal(2, await site.CountRefusalsAsync());
    }

    [Fact]
    public async Task Read_WhatIsNoMail_IsRemoved()
    {
        await using var site = await ReplySite.OpenAsync(DatabaseKind.Sqlite);
        using var endless = WrittenMail.Of(site.Noor.Email, site.AddressOf(), "x").With("X-Lang", new string('a', 100_000));
        await site.BringAsync(endless);

        Assert.Equal([ReplyResult.Unreadable], await site.ReadAsync());
        Assert.Empty(site.Files());
        Assert.Equal(HttpStatusCode.OK, (await site.Noor.GetAsync(site.Topic)).Status);
    }

    private static Task<EditorAnswer> DiscardAsync(ReplySite site) => site.Noor.Browser.SendAsync(
        Drafts, $"{Drafts}/weg", ("plaats", ForumMember.FormOf(site.Topic)));

    private static async Task<Mail> LastRefusalAsync(ReplySite site)
    {
        await site.CountRefusalsAsync();
        return await site.Site.Mails.ReadAsync(site.Noor.Email, ReplySite.Refused);
    }

    private static async Task AssertNothingWasSentAsync(ReplySite site) => Assert.Equal(0, await site.CountRefusalsAsync());
}
