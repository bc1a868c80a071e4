using System.Net;
using System.Text.Json;
using WraparoundCare.Community.Tests.Forum.Moderation;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Answers;

/// <summary>The answer that helped, and thanks.</summary>
[Collection(nameof(KernelHost))]
public sealed class AnswerMarkTests
{
    [Theory, AllDatabases]
    public async Task Accept_ByWhoAsked_ShowsTheWayToTheAnswerUntilItIsTakenBackOrAway(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (asker, other) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var topic = await asker.TopicAsync("Hoeveel doelen?");
        await other.AnswerAsync(topic, "Drie is genoeg.");
        await other.AnswerAsync(topic, "Of twee.");

        var accepted = await PressAsync(asker, topic, 3, "hielp");
        var seen = await site.Visitor().GetAsync(topic);
        var list = await site.Visitor().GetAsync(ForumMember.Category);
        await PressAsync(asker, topic, 2, "hielp");
        await PressAsync(asker, topic, 3, "hielp");
        await PressAsync(asker, topic, 3, "hielp");
        var takenBack = await site.Visitor().GetAsync(topic);

        Assert.Equal($"{topic}#bericht-3", accepted.Location);
        Assert.Contains("Dit hielp", seen.Page.QuerySelector("#bericht-3")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(seen.Page.QuerySelector($"main p a[href='{topic}#bericht-3']"));
        Assert.Contains("Beantwoord", list.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Beantwoord", takenBack.Markup, StringComparison.Ordinal);

        await PressAsync(asker, topic, 2, "hielp");
        var moderator = await ForumMember.JoinAsync(site, "Mo", "Moderator");
        await PostQueue.DecideAsync(moderator, await PostQueue.OfAsync(moderator, topic, 2), "Hidden", "Een gezin is te herkennen.");
        Assert.DoesNotContain("Beantwoord", (await site.Visitor().GetAsync(topic)).Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Beantwoord", (await site.Visitor().GetAsync(ForumMember.Category)).Markup, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Thank_ByOthers_IsCountedOnceAndCanBeTakenBack(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (asker, other) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var topic = await asker.TopicAsync("Hoeveel doelen?");
        await other.AnswerAsync(topic, "Drie is genoeg.");
        var window = await asker.GetAsync(topic);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PressAsync(asker, window, 2, "bedankt")));
        var thanked = await site.Visitor().GetAsync(topic);
        await PressAsync(asker, topic, 2, "bedankt");
        var takenBack = await site.Visitor().GetAsync(topic);

        Assert.Contains("1 lid zegt bedankt", thanked.Page.QuerySelector("#bericht-2")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("bedankt", takenBack.Page.QuerySelector("#bericht-2")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await other.GetAsync(topic)).Page.QuerySelector("#bericht-2 form[action$='/bedankt']"));
    }

    [Fact]
    public async Task Press_WhatOneMayNot_FindsNoSuchPage()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite, "--Community:Forum:ThanksPerDay=1");
        var (asker, other) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var topic = await asker.TopicAsync("Hoeveel doelen?");
        await other.AnswerAsync(topic, "Drie is genoeg.");
        await other.AnswerAsync(topic, "Of twee.");
        var window = await asker.GetAsync(topic);
        string Address(int number, string button) =>
            window.Page.QuerySelector($"#bericht-{number} form[action$='/{button}']")!.GetAttribute("action")!;

        var refused = new[]
        {
            await PressAsync(other, await other.GetAsync(topic), Address(2, "hielp")),
            await PressAsync(other, await other.GetAsync(topic), Address(2, "bedankt")),
            await PressAsync(asker, window, $"/forum/bericht/{Guid.NewGuid()}/hielp"),
        };
        await PressAsync(asker, window, 2, "bedankt");
        var tooMuch = await PressAsync(asker, window, 3, "bedankt");

        Assert.All(refused, answer => Assert.Equal(HttpStatusCode.NotFound, answer.Status));
        Assert.Null(window.Page.QuerySelector("#bericht-1 form[action$='/hielp']"));
        Assert.Null((await site.Visitor().GetAsync(topic)).Page.QuerySelector(".post form"));
        Assert.Equal(HttpStatusCode.TooManyRequests, tooMuch.Status);
        Assert.NotNull(tooMuch.Page.QuerySelector($"a[href='{topic}#bericht-3']"));
    }

    [Theory, AllDatabases]
    public async Task Read_AsASearchEngine_IsADiscussionUntilAnAnswerHelped(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (asker, other) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var topic = await asker.TopicAsync("Hoeveel doelen? </script><b>");
        await other.AnswerAsync(topic, "Drie is **genoeg**.");
        await other.AnswerAsync(topic, "Of twee.");

        var discussion = await DataAsync(site, topic);
        await PressAsync(asker, topic, 2, "hielp");
        var question = await DataAsync(site, topic);

        Assert.Equal("DiscussionForumPosting", discussion.GetProperty("@type").GetString());
        Assert.Equal("Hoeveel doelen? </script><b>", discussion.GetProperty("headline").GetString());
        Assert.Equal(["Drie is genoeg.", "Of twee."], discussion.GetProperty("comment").EnumerateArray().Select(TextOf));
        Assert.Equal("QAPage", question.GetProperty("@type").GetString());
        var asked = question.GetProperty("mainEntity");
        Assert.Equal(("Question", 2), (asked.GetProperty("@type").GetString(), asked.GetProperty("answerCount").GetInt32()));
        Assert.Equal("Drie is genoeg.", TextOf(asked.GetProperty("acceptedAnswer")));
        Assert.Equal("Sam", asked.GetProperty("acceptedAnswer").GetProperty("author").GetProperty("name").GetString());
        Assert.Equal(["Of twee."], asked.GetProperty("suggestedAnswer").EnumerateArray().Select(TextOf));
    }

    private static async Task<JsonElement> DataAsync(MemberSite site, string topic)
    {
        var page = await site.Visitor().GetAsync(topic);
        return JsonDocument.Parse(page.Page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;
    }

    private static string? TextOf(JsonElement post) => post.GetProperty("text").GetString();

    private static async Task<EditorAnswer> PressAsync(ForumMember member, string topic, int number, string button) =>
        await PressAsync(member, await member.GetAsync(topic), number, button);

    private static Task<EditorAnswer> PressAsync(ForumMember member, EditorAnswer window, int number, string button)
    {
        var pressed = window.Page.QuerySelector($"#bericht-{number} form[action$='/{button}']")!;
        return member.Browser.SendAsync(window.Page, pressed.GetAttribute("action")!);
    }

    private static Task<EditorAnswer> PressAsync(ForumMember member, EditorAnswer window, string address)
    {
        var token = window.Page.QuerySelector($"[name={EditorClient.TokenField}]")!.GetAttribute("value")!;
        return member.Browser.PostAsync(address, ("aan", "true"), (EditorClient.TokenField, token));
    }
}
