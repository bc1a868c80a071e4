using System.Net;
using System.Text.Json;
using WraparoundCare.Community.Tests.Forum.Attachments;
using WraparoundCare.Community.Tests.Forum.Moderation;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Community.Tests.Forum.Exports;

/// <summary>A category in a file: all that its readers see, and nothing else.</summary>
[Collection(nameof(KernelHost))]
public sealed class CategoryExportTests
{
    private const string Address = "/moderatie/categorieen/plan-en-doelen/export";

    [Theory, AllDatabases]
    public async Task Export_ACategory_HoldsWhatItsReadersSee(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (writer, other) = (await ForumMember.JoinAsync(site, "Zwaantje", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var moderator = await ForumMember.JoinAsync(site, "Mo", "Moderator");
        var topic = (await writer.AskAsync("Hoeveel <doelen> & wanneer?", ("Tried", "Eén doel."), ("IsPseudonymous", "true"))).Location!;
        await other.AnswerAsync(topic, "Drie is **genoeg**.");
        await other.AnswerAsync(topic, "Dit gaat weg.");
        await other.PlacePhotoAsync(topic);
        await (await ForumMember.JoinAsync(site, "Noor")).AskAsync("Een vraag die wacht");
        for (var number = 5; number <= 25; number++)
        {
            await other.AnswerAsync(topic, $"Antwoord {number}.");
        }

        await PostQueue.DecideAsync(moderator, await PostQueue.OfAsync(moderator, topic, 3), "Hidden", "Een gezin is te herkennen.");
        var json = await moderator.GetAsync($"{Address}.json");
        var html = await moderator.GetAsync($"{Address}.html");
        var asked = Assert.Single(JsonDocument.Parse(json.Markup).RootElement.GetProperty("topics").EnumerateArray());
        var posts = asked.GetProperty("posts").EnumerateArray().ToList();

        Assert.Equal("Hoeveel <doelen> & wanneer?", asked.GetProperty("title").GetString());
        Assert.Equal([1, 2, 4, .. Enumerable.Range(5, 21)], posts.Select(post => post.GetProperty("number").GetInt32()));
        Assert.Equal("Drie is **genoeg**.", posts[1].GetProperty("markdown").GetString());
        Assert.Equal("tafel.jpg", Assert.Single(posts[2].GetProperty("files").EnumerateArray()).GetString());
        Assert.StartsWith("Anonieme ", posts[0].GetProperty("author").GetString(), StringComparison.Ordinal);
        Assert.Equal("Hoeveel <doelen> & wanneer?", html.Page.QuerySelector("h2")!.TextContent);
        Assert.Equal("genoeg", html.Page.QuerySelector("strong")!.TextContent);
        Assert.Equal(24, html.Page.QuerySelectorAll("section").Length);
        Assert.All([json.Markup, html.Markup], file =>
        {
            Assert.DoesNotContain("Zwaantje", file, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Dit gaat weg.", file, StringComparison.Ordinal);
            Assert.DoesNotContain("Een vraag die wacht", file, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Export_OnThePageOfACategory_IsOfferedToModeratorsAlone()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var (member, moderator) = (await ForumMember.JoinAsync(site, "Sam", "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));

        var links = (await moderator.GetAsync(ForumMember.Category)).Page.QuerySelectorAll($"a[href^='{Address}']");

        Assert.Equal(2, links.Length);
        Assert.Empty((await member.GetAsync(ForumMember.Category)).Page.QuerySelectorAll($"a[href^='{Address}']"));
        Assert.Equal(HttpStatusCode.NotFound, (await moderator.GetAsync("/moderatie/categorieen/bestaat-niet/export.json")).Status);
    }
}
