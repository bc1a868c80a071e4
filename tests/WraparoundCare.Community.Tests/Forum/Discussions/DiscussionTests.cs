using System.Net;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Community.Tests.Forum.Following;
using WraparoundCare.Community.Tests.Forum.Moderation;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Discussions;

/// <summary>What is asked about a page of the editors stands beside it.</summary>
[Collection(nameof(KernelHost))]
public sealed class DiscussionTests
{
    private const string Step = "/de-13-stappen/1-sleutelpersonen";
    private const string Article = "/kennisbank/artikelen/meldcode-in-vijf-stappen";

    private const string OnlyTheWakeUpTells = "--Umbraco:CMS:Global:DatabaseServerMessenger:TimeBetweenSyncOperations=1.00:00:00";

    [Theory, AllDatabases]
    public async Task Ask_AboutAStep_StandsBesideItForGuestsAsSoonAsItChanges(DatabaseKind kind)
    {
        await using var installed = await InstalledSite.CopyAsync(kind);
        await using var site = await MemberSite.OpenAsync(installed);
        var (asker, other) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var (guest, newcomer) = (site.Visitor(), await ForumMember.JoinAsync(site, "Nieuw"));
        var before = await guest.GetAsync(Step);
        var ask = AskLink(before);

        var door = await guest.GetAsync(ask);
        var form = await FormAsync(asker, ask);
        var topic = (await SendAsync(asker, form, "Wie nodig je uit?")).Location!;
        await SendAsync(newcomer, form, "Een vraag die wacht");
        var asked = Discussion(await guest.GetAsync(Step));
        await other.AnswerAsync(topic, "De buurvrouw.");
        var answered = Discussion(await guest.GetAsync(Step));
        // Behind the back of the site: it is a kept page that guests get.
        await Rows.ExecuteAsync(site.Host, "UPDATE forum_topic SET title = 'Wie komt er?' WHERE title = 'Wie nodig je uit?'");
        var kept = Discussion(await guest.GetAsync(Step));
        await AcceptAsync(asker, topic);
        var helped = Discussion(await guest.GetAsync(Step));
        var page = await other.GetAsync(topic);

        Assert.Contains("nog niets gevraagd", Discussion(before), StringComparison.Ordinal);
        Assert.DoesNotContain("no-store", before.CacheControl, StringComparison.Ordinal);
        Assert.StartsWith("/inloggen", new Uri(site.Address, door.Location).PathAndQuery, StringComparison.Ordinal);
        Assert.Contains("Wie nodig je uit?", asked, StringComparison.Ordinal);
        Assert.Contains("Nog geen antwoord", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("wacht", asked, StringComparison.Ordinal);
        Assert.Contains("1 antwoord", answered, StringComparison.Ordinal);
        Assert.DoesNotContain("Beantwoord", answered, StringComparison.Ordinal);
        Assert.Equal(answered, kept);
        Assert.Contains("Beantwoord", helped, StringComparison.Ordinal);
        Assert.Contains("Wie komt er?", helped, StringComparison.Ordinal);
        Assert.Contains("Een vraag die wacht", Discussion(await newcomer.GetAsync(Step)), StringComparison.Ordinal);
        Assert.Contains("nog niets gevraagd", Discussion(await guest.GetAsync(Article)), StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector($"main a[href='{Step}']"));
        Assert.NotNull(page.Page.QuerySelector("main a.tag[href='/forum/stap/1']"));

        await asker.WithdrawAsync(topic, number: 1);
        var moderator = await ForumMember.JoinAsync(site, "Mo", "Moderator");
        await PostQueue.DecideAsync(moderator, await PostQueue.OfAsync(moderator, topic, 2), "Hidden", "Een gezin is te herkennen.");
        Assert.DoesNotContain("Beantwoord", Discussion(await guest.GetAsync(Step)), StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Read_CategoryForMembers_LeaksNothingBesideThePage(DatabaseKind kind)
    {
        await using var installed = await InstalledSite.CopyAsync(kind);
        await using var site = await MemberSite.OpenAsync(installed);
        await Rows.ExecuteAsync(site.Host, "UPDATE forum_category SET readers = 'Lid' WHERE slug = 'plan-en-doelen'");
        var (member, newcomer) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Nieuw"));
        var guest = site.Visitor();
        var ask = AskLink(await guest.GetAsync(Article));

        await SendAsync(member, await FormAsync(member, ask), "Alleen onder leden");
        var about = AllLink(await member.GetAsync(Article));
        await member.GetAsync(Article);

        foreach (var path in new[] { Article, about, $"{about}/feed" })
        {
            Assert.DoesNotContain("Alleen onder leden", (await guest.GetAsync(path)).Markup, StringComparison.Ordinal);
            Assert.DoesNotContain("Alleen onder leden", (await newcomer.GetAsync(path)).Markup, StringComparison.Ordinal);
        }

        Assert.Contains("Alleen onder leden", Discussion(await member.GetAsync(Article)), StringComparison.Ordinal);
        Assert.Contains("Alleen onder leden", (await member.GetAsync(about)).Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("plan-en-doelen", (await newcomer.GetAsync(ask)).Markup, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Read_TopicAboutAPageForOneMember_NamesItToNobodyElse(DatabaseKind kind)
    {
        await using var installed = await InstalledSite.CopyAsync(kind);
        await using var site = await MemberSite.OpenAsync(installed);
        var asker = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var (one, other) = (await ForumMember.JoinAsync(site, "Sam", "Lid"), await ForumMember.JoinAsync(site, "Kim", "Lid"));
        var form = await FormAsync(asker, AskLink(await asker.GetAsync(Article)));
        var topic = (await SendAsync(asker, form, "Hoe doen jullie dit?")).Location!;

        OpenFor(site, Guid.Parse(AllLink(await asker.GetAsync(Article)).Split('/')[^1]), one.Email);

        Assert.Contains(Article, (await one.GetAsync(topic)).Markup, StringComparison.Ordinal);
        foreach (var reader in new[] { other.Browser, site.Visitor() })
        {
            Assert.DoesNotContain(Article, (await reader.GetAsync(topic)).Markup, StringComparison.Ordinal);
        }

        Assert.Contains(Article, (await one.GetAsync(topic)).Markup, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Ask_AboutAPageThatGoes_KeepsTheTopicAndShowsThePageNoMore(DatabaseKind kind)
    {
        await using var installed = await InstalledSite.CopyAsync(kind);
        await using var site = await MemberSite.OpenAsync(installed);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var ask = AskLink(await member.GetAsync(Article));
        var form = await FormAsync(member, ask);
        var topic = (await SendAsync(member, form, "Hoe doen jullie dit?")).Location!;
        var about = AllLink(await member.GetAsync(Article));
        await member.Browser.SendAsync(form, form, ("Title", "Nog een vraag"), ("Text", "Wat ik typte."), ("Next", "voorbeeld"));

        Unpublish(site, Guid.Parse(about.Split('/')[^1]));
        var later = await member.GetAsync(form);
        var second = await SendAsync(member, form, "Nog een vraag");

        Assert.DoesNotContain("hierover", (await member.GetAsync(topic)).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Wat ik typte.", later.Page.QuerySelector("[name=Text]")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync(second.Location!)).Status);
        foreach (var gone in new[] { ask, about, $"{about}/feed", "/forum/vraag", "/forum/vraag?over=wat" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(gone)).Status);
        }
    }

    [Fact]
    public async Task Answer_OnOneNode_IsSeenBesideThePageOnAnother()
    {
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.PostgreSql);
        await using var site = await MemberSite.OpenAsync(installed);
        await using var elsewhere = await installed.StartAsync(OnlyTheWakeUpTells);
        using var guest = new EditorClient(elsewhere.Address);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var before = await guest.GetAsync(Step);

        await SendAsync(member, await FormAsync(member, AskLink(before)), "Wie nodig je uit?");

        using var patience = new CancellationTokenSource(Patience.Limit);
        while (!Discussion(await guest.GetAsync(Step)).Contains("Wie nodig je uit?", StringComparison.Ordinal))
        {
            Assert.False(patience.IsCancellationRequested, "The other node shows the page as it was.");
        }
    }

    private static string AskLink(EditorAnswer page) => page.Page.QuerySelector("a[href^='/forum/vraag?over=']")!.GetAttribute("href")!;

    private static string AllLink(EditorAnswer page) => page.Page.QuerySelector("a[href^='/forum/over/']")!.GetAttribute("href")!;

    private static string Discussion(EditorAnswer page) =>
        page.Page.QuerySelector("[aria-labelledby=vragen-hierover]")!.TextContent;

    /// <returns>The address of the form, which says what the question is about.</returns>
    private static async Task<string> FormAsync(ForumMember member, string ask)
    {
        var choice = await member.GetAsync(ask);
        var form = choice.Page.QuerySelector("a[href^='/forum/plan-en-doelen/nieuw/over/']")
            ?? throw new InvalidOperationException(choice.Markup);
        var page = await member.GetAsync(form.GetAttribute("href")!);
        Assert.Contains("Je vraag gaat over", page.Page.QuerySelector("main .lead")!.TextContent, StringComparison.Ordinal);
        return form.GetAttribute("href")!;
    }

    private static Task<EditorAnswer> SendAsync(ForumMember member, string form, string title) => member.Browser.SendAsync(
        form, form, ("Title", title), ("Text", "Het gezin kiest steeds iets anders."), ("IsUntraceable", "true"));

    private static async Task AcceptAsync(ForumMember asker, string topic)
    {
        var page = await asker.GetAsync(topic);
        var helped = page.Page.QuerySelector("#bericht-2 form[action$='/hielp']")!.GetAttribute("action")!;
        await asker.Browser.SendAsync(page.Page, helped);
    }

    // Who may read a page is chosen by name as well as by group.
    private static void OpenFor(MemberSite site, Guid page, string email)
    {
        var contents = site.Host.Get<IContentService>();
        var home = contents.GetRootContent().First();
        var entry = new PublicAccessEntry(contents.GetById(page)!, home, home, []);
        entry.AddRule(site.Find(email)!.Username, Constants.Conventions.PublicAccess.MemberUsernameRuleType);
        Assert.True(site.Host.Get<IPublicAccessService>().Save(entry).Success);
    }

    private static void Unpublish(MemberSite site, Guid page)
    {
        var contents = site.Host.Get<IContentService>();
        Assert.True(contents.Unpublish(contents.GetById(page)!).Success);
    }
}
