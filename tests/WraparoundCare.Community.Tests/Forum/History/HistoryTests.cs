using System.Net;
using WraparoundCare.Community.Tests.Forum.Moderation;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Community.Tests.Forum.History;

/// <summary>How a post changed, for who may see that.</summary>
[Collection(nameof(KernelHost))]
public sealed class HistoryTests
{
    [Theory, AllDatabases]
    public async Task Show_PostThatChanged_TellsItsWriterAndModeratorsWhat(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (writer, other, moderator) = (
            await ForumMember.JoinAsync(site, "Noor", "Lid"),
            await ForumMember.JoinAsync(site, "Sam", "Lid"),
            await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var topic = await writer.TopicAsync("Hoeveel doelen?");
        var post = (await writer.GetAsync(topic)).Page.QuerySelector("#bericht-1 a[href$=bewerken]")!.GetAttribute("href")!;
        var history = post.Replace("bewerken", "versies", StringComparison.Ordinal);
        var none = await writer.GetAsync(history);
        await writer.Browser.SendAsync(post, post, ("Text", "Het gezin kiest nu <b>iets</b> anders."), ("IsUntraceable", "true"));

        var page = await writer.GetAsync(history);
        var change = page.Page.QuerySelector(".change")!;

        Assert.Equal(
            ["[weg: steeds ]", "[erbij: nu <b>]", "[erbij: </b>]"], change.QuerySelectorAll("del, ins").Select(part => part.TextContent));
        Assert.Contains("Het gezin kiest steeds iets anders.", page.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await moderator.GetAsync(history)).Status);
        Assert.Contains(history, (await moderator.GetAsync(topic)).Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(history, (await other.GetAsync(topic)).Markup, StringComparison.Ordinal);
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.Redirect],
            [none.Status, (await other.GetAsync(history)).Status, (await site.Visitor().GetAsync(history)).Status]);

        await ForumModerator.DecideAsync(moderator, await ForumModerator.PageOfAsync(moderator, topic, 1), "Hidden", "Dit kan niet.");

        Assert.Equal(HttpStatusCode.NotFound, (await writer.GetAsync(history)).Status);
        Assert.Equal(HttpStatusCode.OK, (await moderator.GetAsync(history)).Status);
    }
}
