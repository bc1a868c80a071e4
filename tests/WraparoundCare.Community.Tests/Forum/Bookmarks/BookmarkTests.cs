using System.Net;
using WraparoundCare.Community.Tests.Forum.Moderation;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Bookmarks;

/// <summary>Posts that a member keeps to find them back.</summary>
[Collection(nameof(KernelHost))]
public sealed class BookmarkTests
{
    private const string Kept = "/mijn/bewaard";

    [Theory, AllDatabases]
    public async Task Keep_Post_IsFoundBackUntilItIsRemoved(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (writer, reader) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var topic = await writer.TopicAsync("Hoeveel doelen?");
        await writer.AnswerAsync(topic, "Drie is **genoeg**.");
        var window = await reader.GetAsync(topic);

        var kept = await PressAsync(reader, window, 2);
        await PressAsync(reader, window, 2);
        site.Clock.Jump(TimeSpan.FromMinutes(1));
        await PressAsync(reader, window, 1);
        var list = await reader.GetAsync(Kept);
        await RemoveAsync(reader, list, "Drie is genoeg.");
        var removed = await reader.GetAsync(Kept);
        await PressAsync(reader, await reader.GetAsync(topic), 1);

        Assert.Equal($"{topic}#bericht-2", kept.Location);
        Assert.Equal([$"{topic}#bericht-1", $"{topic}#bericht-2"], Links(list));
        Assert.Contains("Drie is genoeg.", list.Markup, StringComparison.Ordinal);
        Assert.Equal([$"{topic}#bericht-1"], Links(removed));
        Assert.Empty(Links(await reader.GetAsync(Kept)));
        Assert.Empty(Links(await writer.GetAsync(Kept)));
        Assert.Contains((await reader.GetAsync("/mijn")).Page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == Kept);
    }

    [Theory, AllDatabases]
    public async Task Read_WhatOneMayReadNoMore_ShowsNothingOfIt(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (writer, reader) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var moderator = await ForumMember.JoinAsync(site, "Mo", "Moderator");
        var topic = await writer.TopicAsync("Hoeveel doelen?");
        await writer.AnswerAsync(topic, "Dit gaat weg.");
        var window = await reader.GetAsync(topic);
        await PressAsync(reader, window, 1);
        await PressAsync(reader, window, 2);

        await PostQueue.DecideAsync(moderator, await PostQueue.OfAsync(moderator, topic, 2), "Hidden", "Een gezin is te herkennen.");
        var hidden = await reader.GetAsync(Kept);
        await Rows.ExecuteAsync(site.Host, "UPDATE forum_category SET readers = 'Projectlid' WHERE slug = 'plan-en-doelen'");
        var forbidden = await reader.GetAsync(Kept);
        var data = (await reader.GetAsync("/mijn/gegevens")).Markup;
        await RemoveAsync(reader, forbidden, "kun je niet meer lezen");

        Assert.Equal([$"{topic}#bericht-1"], Links(hidden));
        Assert.DoesNotContain("Dit gaat weg", hidden.Markup, StringComparison.Ordinal);
        Assert.Equal(2, forbidden.Page.QuerySelectorAll(".entries__item").Length);
        Assert.DoesNotContain("doelen?", forbidden.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Het gezin kiest", forbidden.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Hoeveel doelen?", data, StringComparison.Ordinal);
        Assert.Equal([1], await Rows.CountAsync(site.Host, "forum_bookmark"));
    }

    [Fact]
    public async Task Keep_WhatOneMayNotOrTooMuch_IsRefused()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite, "--Community:Forum:BookmarksPerMember=1");
        var (writer, newcomer) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Nieuw"));
        var topic = await writer.TopicAsync("Hoeveel doelen?");
        await writer.AnswerAsync(topic, "Drie.");
        await newcomer.AnswerAsync(topic, "Dit wacht.");
        var window = await newcomer.GetAsync(topic);
        var token = window.Page.QuerySelector($"[name={EditorClient.TokenField}]")!.GetAttribute("value")!;
        var waiting = window.Page.QuerySelector("[id^=wacht-] a[href$=weghalen]")!.GetAttribute("href")!
            .Replace("weghalen", "bewaren", StringComparison.Ordinal);

        var own = await newcomer.Browser.PostAsync(waiting, ("aan", "true"), (EditorClient.TokenField, token));
        var nothing = await newcomer.Browser.PostAsync(
            $"/forum/bericht/{Guid.NewGuid()}/bewaren", ("aan", "true"), (EditorClient.TokenField, token));
        await PressAsync(newcomer, window, 1);
        var tooMuch = await PressAsync(newcomer, window, 2);
        var again = await PressAsync(newcomer, window, 1);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (own.Status, nothing.Status));
        Assert.Equal(HttpStatusCode.Conflict, tooMuch.Status);
        Assert.NotNull(tooMuch.Page.QuerySelector($"a[href='{topic}#bericht-2']"));
        Assert.Equal($"{topic}#bericht-1", again.Location);
        Assert.Null((await site.Visitor().GetAsync(topic)).Page.QuerySelector("form[action$='/bewaren']"));
        Assert.Equal(HttpStatusCode.NotFound, (await newcomer.GetAsync($"{Kept}?pagina=2")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await newcomer.GetAsync($"{Kept}?pagina=-1")).Status);
        Assert.StartsWith(
            "/inloggen", new Uri(site.Address, (await site.Visitor().GetAsync(Kept)).Location).PathAndQuery, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Erase_WhoKeptPosts_LeavesNoTraceAndTheExportHadThem(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (writer, reader) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var topic = await writer.TopicAsync("Hoeveel doelen?");
        await PressAsync(reader, await reader.GetAsync(topic), 1);

        var data = (await reader.GetAsync("/mijn/gegevens")).Page.QuerySelector("main")!.TextContent;
        await ForumPersonalDataTests.LeaveAsync(reader, "laten");

        Assert.Contains("Bewaard bericht in", data, StringComparison.Ordinal);
        Assert.Contains("Hoeveel doelen?", data, StringComparison.Ordinal);
        Assert.Equal([0], await Rows.CountAsync(site.Host, "forum_bookmark"));
    }

    private static IReadOnlyList<string> Links(EditorAnswer page) =>
        [.. page.Page.QuerySelectorAll(".entries__item a").Select(link => link.GetAttribute("href")!)];

    private static Task<EditorAnswer> PressAsync(ForumMember member, EditorAnswer window, int number) => member.Browser.SendAsync(
        window.Page, window.Page.QuerySelector($"#bericht-{number} form[action$='/bewaren']")!.GetAttribute("action")!);

    private static async Task RemoveAsync(ForumMember member, EditorAnswer list, string text)
    {
        var item = list.Page.QuerySelectorAll(".entries__item").First(item => item.TextContent.Contains(text, StringComparison.Ordinal));
        var removed = await member.Browser.SendAsync(
            list.Page, $"{Kept}/weg", ("bericht", item.QuerySelector("[name=bericht]")!.GetAttribute("value")!));
        Assert.Equal(Kept, removed.Location);
    }
}
