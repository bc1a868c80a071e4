using System.Net;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Posts;

/// <summary>What members write on the forum.</summary>
[Collection(nameof(KernelHost))]
public sealed class WritingTests
{
    [Theory, AllDatabases]
    public async Task Ask_KnownMember_IsThereForEverybodyAtOnce(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (asker, other) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));

        var asked = await asker.AskAsync(
            "Hoeveel doelen is werkbaar?", ("Tried", "Eén doel per maand."), ("WorkArea", "wijkteam"), ("Step", "5"));
        var answered = await other.AnswerAsync(asked.Location!, "Drie is *genoeg*.");
        var page = await site.Visitor().GetAsync(asked.Location!);

        Assert.Matches("^/forum/onderwerp/[0-9]+/hoeveel-doelen-is-werkbaar$", asked.Location);
        Assert.Equal($"{asked.Location}#bericht-2", answered.Location);
        Assert.Equal(["Het gezin kiest steeds iets anders.", "Drie is genoeg."], ForumMember.Posts(page));
        Assert.Equal("genoeg", page.Page.QuerySelector("#bericht-2 em")!.TextContent);
        Assert.All(
            new[] { "Eén doel per maand.", "wijkteam", "Stap 5", "Van Noor" },
            said => Assert.Contains(said, page.Page.Body!.TextContent, StringComparison.Ordinal));
        Assert.Contains("1 antwoord", (await site.Visitor().GetAsync(ForumMember.Category)).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_WhatIsNotRight_SaysSoAndKeepsWhatWasTyped()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");

        var answers = new[]
        {
            await member.AskAsync(string.Empty),
            await member.AskAsync(new string('a', 151)),
            await member.AskAsync("Vraag", ("Text", new string('a', 10_001))),
            await member.AskAsync("Vraag", ("IsUntraceable", "false")),
            await member.AskAsync("Vraag", ("Step", "14")),
            await member.AskAsync("Vraag", ("Theme", "Verzonnen")),
            await member.AskAsync("Vraag", ("Text", "Bel me op 06-12345678")),
        };

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.BadRequest, answer.Status));
        Assert.All(answers, answer => Assert.NotNull(answer.Page.QuerySelector(".error-summary")));
        Assert.Equal("Bel me op 06-12345678", answers[^1].Page.QuerySelector("[name=Text]")!.TextContent.Trim());
        Assert.Empty((await member.GetAsync(ForumMember.Category)).Page.QuerySelectorAll(".entries__item"));
    }

    [Theory, AllDatabases]
    public async Task Ask_NumberThatIsNoBsn_WaitsForAModerator(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");
        const string text = "Op ons formulier staat kenmerk bsn 111222333.";

        var refused = await member.AskAsync("Welk formulier?", ("Text", text));
        var box = refused.Page.QuerySelector("[name=NumberConfirmation]")!;
        var form = $"{ForumMember.Category}/nieuw";
        var waiting = await member.Browser.SendAsync(
            refused.Page, form, ("IsUntraceable", "true"), ("NumberConfirmation", box.GetAttribute("value")!));
        var guest = await site.Visitor().GetAsync(waiting.Location!);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Wacht op een moderator", (await member.GetAsync(waiting.Location!)).Markup, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, guest.Status);
    }

    [Theory, AllDatabases]
    public async Task Answer_SameFormTwice_IsThereOnce(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var topic = await member.TopicAsync("Hoeveel doelen?");
        var form = (await member.GetAsync(topic)).Page;

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => member.Browser.SendAsync(
            form, ForumMember.FormOf(topic), ("Text", "Eén keer."), ("IsUntraceable", "true"))));
        var again = await member.Browser.SendAsync(
            form, ForumMember.FormOf(topic), ("Text", "Eén keer."), ("IsUntraceable", "true"));

        var other = await member.Browser.SendAsync(form, ForumMember.FormOf(topic), ("Text", "Toch anders."), ("IsUntraceable", "true"));
        var keyless = await Task.WhenAll(Enumerable.Range(0, 2).Select(number => member.Browser.SendAsync(
            form, ForumMember.FormOf(topic), ("Id", string.Empty), ("Text", $"Los {number}."), ("IsUntraceable", "true"))));

        Assert.All(answers.Append(again), answer => Assert.Equal($"{topic}#bericht-2", answer.Location));
        Assert.Equal($"{topic}#bericht-3", other.Location);
        Assert.All(keyless, answer => Assert.Equal(HttpStatusCode.BadRequest, answer.Status));
        Assert.Equal(3, ForumMember.Posts(await member.GetAsync(topic)).Count);
    }

    [Theory, AllDatabases]
    public async Task Ask_SameFormTwice_IsThereOnce(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");
        const string action = $"{ForumMember.Category}/nieuw";
        var form = (await member.GetAsync(action)).Page;

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => member.Browser.SendAsync(
            form, action, ("Title", "Hoeveel doelen?"), ("Text", "Eén keer."), ("IsUntraceable", "true"))));

        Assert.Single(answers.Select(answer => answer.Location).Distinct());
        Assert.Single((await member.GetAsync(ForumMember.Category)).Page.QuerySelectorAll(".entries__item"));
    }

    [Theory, AllDatabases]
    public async Task Answer_ManyAtOnce_AreAllThereOnceWithNumbersWithoutGaps(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var members = new List<ForumMember>();
        foreach (var number in Enumerable.Range(1, 5))
        {
            members.Add(await ForumMember.JoinAsync(site, $"Lid{number}", "Lid"));
        }

        var topic = await members[0].TopicAsync("Wie schrijft er mee?");
        var answers = await Task.WhenAll(members.SelectMany(member => Enumerable.Range(1, 3).Select(number =>
            member.AnswerAsync(topic, $"Antwoord {number} van {member.Email.Split('@')[0]}"))));
        var page = await members[0].GetAsync(topic);

        Assert.Equal(Enumerable.Range(2, 15).Select(number => $"{topic}#bericht-{number}"), answers
            .Select(answer => answer.Location!).OrderBy(place => int.Parse(place.Split('-')[^1], null)));
        Assert.Equal(16, ForumMember.Posts(page).Distinct().Count());
        Assert.Contains("15 antwoorden", page.Markup, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Change_OwnPost_KeepsWhatStoodThereAndOthersCannot(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (writer, other) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var topic = await writer.TopicAsync("Hoeveel doelen?");
        var change = ChangeOf(await writer.GetAsync(topic));

        var done = await writer.Browser.SendAsync(change, change, ("Text", "Het gezin kiest nu zelf."), ("IsUntraceable", "true"));
        var wrong = await writer.Browser.SendAsync(change, change, ("Text", "Mail noor@voorbeeld.nl"), ("IsUntraceable", "true"));
        var stolen = await other.GetAsync(change);

        Assert.Equal($"{topic}#bericht-1", done.Location);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal(HttpStatusCode.NotFound, stolen.Status);
        Assert.Contains("Veranderd op", (await other.GetAsync(topic)).Markup, StringComparison.Ordinal);
        Assert.Contains("Het gezin kiest steeds iets anders.", (await writer.GetAsync(change)).Markup, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Withdraw_OwnPost_LeavesItsPlaceAndNothingOfItsText(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (asker, other) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var topic = await asker.TopicAsync("Hoeveel doelen?");
        await other.AnswerAsync(topic, "Dit wil ik toch niet zeggen.");
        await asker.AnswerAsync(topic, "Dank!");
        var withdraw = ChangeOf(await other.GetAsync(topic)).Replace("bewerken", "weghalen", StringComparison.Ordinal);

        var done = await other.Browser.SendAsync(withdraw, withdraw);
        var page = await site.Visitor().GetAsync(topic);

        Assert.Equal(topic, done.Location);
        Assert.Equal(["Het gezin kiest steeds iets anders.", "Dit bericht is weggehaald.", "Dank!"], ForumMember.Posts(page));
        Assert.NotNull(page.Page.QuerySelector("#bericht-3"));
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(withdraw)).Status);
    }

    private static string ChangeOf(EditorAnswer page) =>
        page.Page.QuerySelector(".post__actions a[href$=bewerken]")!.GetAttribute("href")!;
}
