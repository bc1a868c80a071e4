using System.Net;
using AngleSharp.Html.Dom;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Drafts;

/// <summary>What members type and have not sent.</summary>
[Collection(nameof(KernelHost))]
public sealed class DraftTests
{
    private const string Drafts = "/mijn/concepten";

    [Theory, AllDatabases]
    public async Task Keep_WhatIsTyped_IsThereOnAnotherDeviceUntilItIsPlaced(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var topic = await member.TopicAsync("Hoeveel doelen?");

        var kept = await KeepAsync(member, await member.GetAsync(topic), "Drie is **genoeg**,");
        var phone = site.Visitor();
        await MemberSite.SignInAsync(phone, member.Email);
        var there = await phone.GetAsync(topic);
        var own = (await phone.GetAsync(Drafts)).Page.QuerySelector(".entries__item")!;
        var placed = await phone.SendAsync(
            there.Page, ForumMember.FormOf(topic), ("Text", TextIn(there) + " meer niet."), ("IsUntraceable", "true"));

        Assert.Equal(HttpStatusCode.OK, kept.Status);
        Assert.Contains("Concept bewaard om 10.00 uur", kept.Markup, StringComparison.Ordinal);
        Assert.Equal("Drie is **genoeg**,", TextIn(there));
        Assert.Equal(("Antwoord op: Hoeveel doelen?", ForumMember.FormOf(topic)), (
            own.QuerySelector("h2")!.TextContent.Trim(), own.QuerySelector("a")!.GetAttribute("href")));
        Assert.Equal($"{topic}#bericht-2", placed.Location);
        Assert.Equal("Drie is genoeg, meer niet.", ForumMember.Posts(await member.GetAsync(topic))[1]);
        Assert.Empty(TextIn(await member.GetAsync(topic)));
        Assert.Contains("geen concepten", (await member.GetAsync(Drafts)).Markup, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Keep_InTwoWindows_WritesOverNothing(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var topic = await member.TopicAsync("Hoeveel doelen?");
        var (first, second) = (await member.GetAsync(topic), await member.GetAsync(topic));

        var kept = await KeepAsync(member, first, "Uit het eerste venster.");
        var refused = await KeepAsync(member, second, "Uit het tweede.");
        var again = await KeepAsync(member, first, "Nog uit het eerste venster.");
        var third = await member.GetAsync(topic);
        var goesOn = await KeepAsync(member, third, "Uit het derde, dat ermee verdergaat.");
        var late = await KeepAsync(member, first, "Te laat uit het eerste.");

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Conflict],
            new[] { kept, refused, again, goesOn, late }.Select(answer => answer.Status));
        Assert.Contains("in een ander venster", refused.Markup, StringComparison.Ordinal);
        Assert.Equal("Nog uit het eerste venster.", TextIn(third));

        // What is placed from another window leaves the draft alone.
        await member.Browser.SendAsync(second.Page, ForumMember.FormOf(topic), ("Text", "Kort."), ("IsUntraceable", "true"));
        Assert.Equal("Uit het derde, dat ermee verdergaat.", TextIn(await member.GetAsync(topic)));
    }

    [Theory, AllDatabases]
    public async Task Keep_ManyAtOnce_AllHaveAnAnswerAndOneIsKept(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var topic = await member.TopicAsync("Hoeveel doelen?");
        var windows = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => member.GetAsync(topic)));

        var answers = await Task.WhenAll(windows.Select((window, place) => KeepAsync(member, window, $"Venster {place}.")));

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.OK);
        Assert.Equal(7, answers.Count(answer => answer.Status is HttpStatusCode.Conflict));
        Assert.Matches("^Venster [0-7]\\.$", TextIn(await member.GetAsync(topic)));
    }

    [Theory, AllDatabases]
    public async Task Keep_AfterTheFormWasSent_BringsNothingBack(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var topic = await member.TopicAsync("Hoeveel doelen?");
        var window = await member.GetAsync(topic);
        await member.Browser.SendAsync(window.Page, ForumMember.FormOf(topic), ("Text", "Drie is genoeg."), ("IsUntraceable", "true"));

        var late = await KeepAsync(member, window, "Drie is gen");

        Assert.Equal(HttpStatusCode.OK, late.Status);
        Assert.Empty(TextIn(await member.GetAsync(topic)));
    }

    [Theory, AllDatabases]
    public async Task Keep_NumberOfSomebody_IsNowhere(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var topic = await member.TopicAsync("Hoeveel doelen?");

        var refused = await KeepAsync(member, await member.GetAsync(topic), "Het nummer is 123456782.");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("er lijkt een BSN in te staan", refused.Markup, StringComparison.Ordinal);
        Assert.Contains("geen concepten", (await member.GetAsync(Drafts)).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keep_WhereOneMayNotWrite_FindsNoSuchForm()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var (member, other) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var topic = await member.TopicAsync("Hoeveel doelen?");
        var window = await member.GetAsync(topic);
        var post = window.Page.QuerySelector("#bericht-1 a[href$='/bewerken']")!.GetAttribute("href")!;
        await KeepAsync(member, window, "Alleen van mij.");

        var refused = new[]
        {
            await PostAsync(other, await other.GetAsync(topic), $"{post}/concept", "Van Sam."),
            await PostAsync(member, window, "/forum/onderwerp/999/antwoord/concept", "Nergens."),
            await PostAsync(member, window, "/forum/bestaat-niet/nieuw/concept", "Nergens."),
        };
        var guest = await site.Visitor().PostAsync($"{ForumMember.FormOf(topic)}/concept", ("Text", "x"));

        Assert.All(refused, answer => Assert.Equal(HttpStatusCode.NotFound, answer.Status));
        Assert.Equal(HttpStatusCode.Unauthorized, guest.Status);
        Assert.Empty(TextIn(await other.GetAsync(topic)));
        Assert.DoesNotContain("Alleen van mij", (await other.GetAsync(Drafts)).Markup, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Preview_WithoutAScript_ShowsAndKeepsItWithoutPlacingIt(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");

        var seen = await member.AskAsync(
            "Hoeveel doelen?", ("Text", "Drie is **genoeg**."), ("Step", "5"), ("IsUntraceable", "false"), ("Next", "voorbeeld"));
        var asked = await member.Browser.SendAsync(seen.Page, $"{ForumMember.Category}/nieuw", ("IsUntraceable", "true"));

        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Equal("genoeg", seen.Page.QuerySelector(".post--preview strong")!.TextContent);
        Assert.Null(seen.Page.QuerySelector(".error-summary"));
        Assert.Contains("Concept bewaard", seen.Markup, StringComparison.Ordinal);
        Assert.Matches("^/forum/onderwerp/[0-9]+/hoeveel-doelen$", asked.Location);
        Assert.Contains("Stap 5", (await member.GetAsync(asked.Location!)).Markup, StringComparison.Ordinal);
        Assert.Contains("geen concepten", (await member.GetAsync(Drafts)).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_WhatIsNotRight_SaysSoBesideTheText()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");

        var phone = await member.AskAsync("Vraag", ("Text", "Bel me op 06-12345678"), ("Next", "voorbeeld"));
        var tooLong = await member.AskAsync("Vraag", ("Text", new string('a', 10_001)), ("Next", "voorbeeld"));

        Assert.NotNull(phone.Page.QuerySelector(".post--preview"));
        Assert.NotNull(phone.Page.QuerySelector(".error-summary"));
        Assert.Null(tooLong.Page.QuerySelector(".post--preview"));
        Assert.Equal(10_001, TextIn(tooLong).Length);
        Assert.Equal(10_001, TextIn(await member.GetAsync($"{ForumMember.Category}/nieuw")).Length);
    }

    [Theory, AllDatabases]
    public async Task Discard_Draft_IsGoneFromTheFormAndTheList(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var (topic, place) = (await member.TopicAsync("Hoeveel doelen?"), $"{ForumMember.Category}/nieuw");
        await KeepAsync(member, await member.GetAsync(topic), "Een antwoord.");
        await member.AskAsync("Een vraag", ("Text", "Uitleg."), ("Next", "voorbeeld"));

        await member.Browser.SendAsync(topic, $"{ForumMember.FormOf(topic)}/concept/weg");
        var left = Assert.Single((await member.GetAsync(Drafts)).Page.QuerySelectorAll(".entries__item h2"));
        await member.Browser.SendAsync(Drafts, $"{Drafts}/weg");

        Assert.Equal("Een vraag (in Plan en doelen)", left.TextContent.Trim());
        Assert.Empty(TextIn(await member.GetAsync(topic)));
        Assert.Empty(TextIn(await member.GetAsync(place)));
        Assert.Contains("geen concepten", (await member.GetAsync(Drafts)).Markup, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Keep_ChangeOfAPost_IsThereWhenItIsChangedAgain(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var topic = await member.TopicAsync("Hoeveel doelen?");
        var form = (await member.GetAsync(topic)).Page.QuerySelector("#bericht-1 a[href$='/bewerken']")!.GetAttribute("href")!;

        await PostAsync(member, await member.GetAsync(form), $"{form}/concept", "Het gezin kiest steeds, en dan…");
        var there = await member.GetAsync(form);
        await member.Browser.SendAsync(there.Page, form, ("IsUntraceable", "true"));

        Assert.Equal("Het gezin kiest steeds, en dan…", TextIn(there));
        Assert.StartsWith("Het gezin kiest steeds, en dan…", ForumMember.Posts(await member.GetAsync(topic))[0], StringComparison.Ordinal);
        Assert.Contains("geen concepten", (await member.GetAsync(Drafts)).Markup, StringComparison.Ordinal);
    }

    /// <summary>Keeps an answer in a window as the script of the page does.</summary>
    private static Task<EditorAnswer> KeepAsync(ForumMember member, EditorAnswer window, string text) => PostAsync(
        member, window, window.Page.QuerySelector("form[data-draft]")!.GetAttribute("data-draft")!, text);

    private static Task<EditorAnswer> PostAsync(ForumMember member, EditorAnswer window, string address, string text)
    {
        string Hidden(string name) => ((IHtmlInputElement)window.Page.QuerySelector($"form[data-draft] input[name={name}]")!).Value;
        return member.Browser.PostAsync(
            address,
            ("Text", text),
            ("Id", Hidden("Id")),
            ("DraftVersion", Hidden("DraftVersion")),
            (EditorClient.TokenField, Hidden(EditorClient.TokenField)));
    }

    private static string TextIn(EditorAnswer window) =>
        ((IHtmlTextAreaElement)window.Page.QuerySelector("form[data-draft] textarea[name=Text]")!).Value;
}
