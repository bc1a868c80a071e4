using System.Net.WebSockets;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using WraparoundCare.Community.Forum.Following;
using WraparoundCare.Community.Forum.Live;
using WraparoundCare.Community.Tests.Forum.Following;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Community.Tests.Forum.Live;

/// <summary>Who hears what while a page is open.</summary>
[Collection(nameof(KernelHost))]
public sealed class LiveTests
{
    [Theory, AllDatabases]
    public async Task Answer_WhileOthersReadTheTopic_IsToldToThemAndToFollowers(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (writer, reader) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var (topic, other) = (await writer.TopicAsync("Hoeveel doelen?"), await reader.TopicAsync("Wie is erbij?"));
        using var open = await OpenPage.OpenAsync(site.Address, reader, topic);
        using var elsewhere = await OpenPage.OpenAsync(site.Address, reader, other);
        using var own = await OpenPage.OpenAsync(site.Address, writer);
        Assert.Equal("posts 1", await open.HearAsync());
        Assert.Equal("posts 1", await elsewhere.HearAsync());

        // A clock that runs is never on a whole second, nor on a whole microsecond.
        site.Clock.Advance(TimeSpan.FromTicks(1_234_567));
        await reader.AnswerAsync(topic, "Drie.");
        Assert.Equal("posts", await open.HearAsync());
        site.Host.Get<NotificationMaker>().Make();
        Assert.Equal("notifications", await own.HearAsync());
        await writer.AnswerAsync(other, "Iedereen.");
        Assert.Equal("posts", await elsewhere.HearAsync());

        var count = await writer.GetAsync("/mijn/meldingen/aantal");
        Assert.Equal("""{"count":1,"text":"1 nieuwe melding","address":"/mijn/meldingen"}""", count.Markup);
    }

    [Theory, AllDatabases]
    public async Task Open_AfterSomethingCameSinceThePageWasMade_HearsOfIt(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (writer, reader) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var topic = await writer.TopicAsync("Hoeveel doelen?");
        var since = (await writer.GetAsync("/forum")).Page.QuerySelector("[data-live]")!.GetAttribute("data-live-since")!;
        await reader.AnswerAsync(topic, "Drie.");
        site.Host.Get<NotificationMaker>().Make();
        using var missed = await OpenPage.OpenAsync(site.Address, writer, since: since);

        Assert.Equal("notifications", await missed.HearAsync());

        site.Clock.Advance(TimeSpan.FromMinutes(1));
        foreach (var nothing in new[] { $"{site.Clock.GetUtcNow().UtcTicks}", "0", "-1", $"{long.MaxValue}", "gisteren" })
        {
            using var page = await OpenPage.OpenAsync(site.Address, writer, topic, since: nothing);
            Assert.Equal("posts 2", await page.HearAsync());
        }
    }

    [Theory, AllDatabases]
    public async Task Open_ATopicThatOneMayNotRead_HearsNothingOfIt(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (writer, reader) = (await ForumMember.JoinAsync(site, "Noor", "Lid", "Projectlid"), await ForumMember.JoinAsync(site, "Sam"));
        var (topic, followed) = (await writer.TopicAsync("Hoeveel doelen?"), await OtherTopicAsync(writer));
        await reader.PressAsync(followed, "volgen");
        await Rows.ExecuteAsync(site.Host, "UPDATE forum_category SET readers = 'Projectlid' WHERE slug = 'plan-en-doelen'");
        using var open = await OpenPage.OpenAsync(site.Address, reader, topic);

        await writer.AnswerAsync(topic, "Drie.");
        await writer.AnswerAsync(followed, "Iedereen.");
        site.Host.Get<NotificationMaker>().Make();

        Assert.Equal("notifications", await open.HearAsync());
    }

    [Fact]
    public async Task Open_AsAGuestOrFromAnotherSite_IsRefused()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var guest = new ForumMember(site, site.Visitor(), "niemand@example.org");

        await Assert.ThrowsAsync<WebSocketException>(() => OpenPage.OpenAsync(site.Address, guest));
        await Assert.ThrowsAsync<WebSocketException>(() => OpenPage.OpenAsync(site.Address, member, origin: "https://kwaad.example"));
    }

    [Fact]
    public async Task Open_MorePagesThanAMemberReads_RefusesTheLast()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var topic = await member.TopicAsync("Hoeveel doelen?");
        var pages = new List<OpenPage>();
        for (var page = 0; page < LiveConnections.MaxOfOneMember; page++)
        {
            pages.Add(await OpenPage.OpenAsync(site.Address, member, topic));
            Assert.Equal("posts 1", await pages[^1].HearAsync());
        }

        using var tooMany = await OpenPage.OpenAsync(site.Address, member, topic);

        Assert.Null(await tooMany.HearAsync());
        pages.ForEach(page => page.Dispose());
    }

    [Fact]
    public async Task Answer_OnAnotherNode_IsTold()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.PostgreSql);
        var (writer, reader) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var topic = await writer.TopicAsync("Hoeveel doelen?");
        await using var other = await KernelHost.JoinAsync(
            site.Host.Database, services => services.AddSingleton<TimeProvider>(site.Clock), [.. site.Mails.Settings]);
        using var open = await OpenPage.OpenAsync(await other.OpenAsync(), reader, topic);
        Assert.Equal("posts 1", await open.HearAsync());
        StaticServiceProvider.Instance = site.Host.Services;

        await writer.AnswerAsync(topic, "Drie.");

        Assert.Equal("posts", await open.HearAsync());
    }

    private static async Task<string> OtherTopicAsync(ForumMember writer)
    {
        const string form = "/forum/aansluiten-en-netwerk/nieuw";
        return (await writer.Browser.SendAsync(
            form, form, ("Title", "Wie is erbij?"), ("Text", "Het gezin kiest."), ("IsUntraceable", "true"))).Location!;
    }
}
