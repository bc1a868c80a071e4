using System.Net;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum;

/// <summary>What becomes of posts when their writer leaves.</summary>
[Collection(nameof(KernelHost))]
public sealed class ForumPersonalDataTests
{
    [Theory, AllDatabases]
    public async Task Erase_LeavingTheirPosts_TheyStayWithoutAName(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (leaver, other) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var topic = await leaver.TopicAsync("Hoeveel doelen is werkbaar?");
        await other.AnswerAsync(topic, "Drie.");

        await LeaveAsync(leaver, "laten");
        var page = await other.GetAsync(topic);

        Assert.Equal(["Het gezin kiest steeds iets anders.", "Drie."], ForumMember.Posts(page));
        Assert.Equal(["Oud-lid", "Sam"], Names(page));
        Assert.DoesNotContain("Noor", page.Markup, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Erase_WithTheirPosts_LeavesTheAnswersOfOthers(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (leaver, other) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var answered = await leaver.TopicAsync("Hoeveel doelen is werkbaar?");
        await other.AnswerAsync(answered, "Drie.");
        var alone = await leaver.TopicAsync("Is er iemand?");

        await LeaveAsync(leaver, "wissen");
        var moved = await other.GetAsync(answered);
        var page = await other.GetAsync(moved.Location!);

        Assert.Equal(HttpStatusCode.MovedPermanently, moved.Status);
        Assert.Equal("Weggehaalde vraag", page.Page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["Dit bericht is weggehaald.", "Drie."], ForumMember.Posts(page));
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(alone)).Status);
    }

    internal static async Task LeaveAsync(ForumMember member, string writing)
    {
        const string page = "/mijn/verwijderen";
        await member.Browser.SendAsync(page, page, ("Password", MemberSite.Password), ("IsSure", "true"));
        var link = (await member.Site.Mails.ReadAsync(member.Email, "account verwijderen")).Link;
        var done = await member.Browser.SendAsync(link, "/account-verwijderen", ("Writing", writing));
        Assert.Equal("/account-verwijderen/gedaan", done.Location);
    }

    private static IEnumerable<string> Names(EditorAnswer page) =>
        page.Page.QuerySelectorAll(".post__name").Select(name => name.TextContent.Trim());
}
