using System.Net;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Community.Tests.Forum;

/// <summary>The forum as it is read.</summary>
[Collection(nameof(KernelHost))]
public sealed class ForumTests
{
    [Theory, AllDatabases]
    public async Task Open_NewSite_ShowsItsCategoriesToEverybody(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var guest = site.Visitor();

        var index = await guest.GetAsync("/forum");
        var category = await guest.GetAsync("/forum/veiligheid-en-crisis");

        Assert.Equal(8, index.Page.QuerySelectorAll(".entries__item").Length);
        Assert.Contains("Bel 112", category.Markup, StringComparison.Ordinal);
        Assert.Contains("returnUrl=%2Fforum%2Fveiligheid-en-crisis%2Fnieuw", category.Markup, StringComparison.Ordinal);
        Assert.Contains("no-store", index.CacheControl, StringComparison.Ordinal);
        using var robot = new HttpClient { BaseAddress = site.Address };
        using var found = await robot.GetAsync("/forum", TestContext.Current.CancellationToken);
        Assert.False(found.Headers.Contains("X-Robots-Tag"));
        Assert.Contains(index.Page.QuerySelectorAll(".menu__link"), link => link.GetAttribute("href") == "/forum");
    }

    [Theory]
    [InlineData("/forum/bestaat-niet")]
    [InlineData("/forum/plan-en-doelen?pagina=2")]
    [InlineData("/forum/plan-en-doelen?pagina=-1")]
    [InlineData("/forum/onderwerp/1/wat")]
    [InlineData("/forum/onderwerp/99999999999999999999/wat")]
    [InlineData("/forum/onderwerp/1/ongelezen")]
    [InlineData("/moderatie/berichten")]
    public async Task Open_WhatIsNotThere_IsNotFound(string path)
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");

        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(path)).Status);
    }

    [Theory, AllDatabases]
    public async Task Read_LongTopic_HasPagesWithStableAddressesAndLeadsToTheFirstUnread(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (writer, reader) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var topic = await writer.TopicAsync("Hoeveel doelen is werkbaar?");
        await reader.GetAsync(topic);
        foreach (var number in Enumerable.Range(2, 21))
        {
            await writer.AnswerAsync(topic, $"Antwoord {number}");
        }

        var list = await reader.GetAsync(ForumMember.Category);
        var unread = await reader.GetAsync(topic[..topic.LastIndexOf('/')] + "/ongelezen");
        var second = await reader.GetAsync($"{topic}?pagina=2");
        var none = await reader.GetAsync($"{topic}?pagina=3");
        var elsewhere = await reader.GetAsync(topic[..topic.LastIndexOf('/')]);

        Assert.Contains("21 nieuwe berichten", list.Markup, StringComparison.Ordinal);
        Assert.Equal($"{topic}#bericht-2", unread.Location);
        Assert.Equal(["Antwoord 21", "Antwoord 22"], ForumMember.Posts(second));
        Assert.NotNull(second.Page.QuerySelector("#bericht-22 h2"));
        Assert.Equal(HttpStatusCode.NotFound, none.Status);
        Assert.Equal((HttpStatusCode.MovedPermanently, topic), (elsewhere.Status, elsewhere.Location));
        Assert.DoesNotContain("nieuwe berichten", (await reader.GetAsync(ForumMember.Category)).Markup, StringComparison.Ordinal);
    }
}
