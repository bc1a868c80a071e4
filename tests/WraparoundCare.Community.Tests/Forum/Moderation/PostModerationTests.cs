using System.Net;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Community.Tests.Forum.Moderation;

/// <summary>What moderators do with posts, and who may.</summary>
[Collection(nameof(KernelHost))]
public sealed class PostModerationTests
{
    private const string Queue = PostQueue.Address;

    [Theory, AllDatabases]
    public async Task Decide_PostsOfANewMember_AreSeenWhenAModeratorHasLooked(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (newcomer, moderator) = (await ForumMember.JoinAsync(site, "Noor"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var topic = await newcomer.TopicAsync("Hoeveel doelen?");
        var own = await moderator.TopicAsync("Welkom");
        await newcomer.AnswerAsync(own, "Dank je wel.");

        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync(topic)).Status);
        Assert.Single(ForumMember.Posts(await site.Visitor().GetAsync(own)));
        Assert.Equal(2, ForumMember.Posts(await newcomer.GetAsync(own)).Count);
        await PostQueue.PlaceAllAsync(moderator);

        Assert.Single(ForumMember.Posts(await site.Visitor().GetAsync(topic)));
        Assert.NotNull((await site.Visitor().GetAsync(own)).Page.QuerySelector("#bericht-2"));
        Assert.Contains("Er wacht niets", (await moderator.GetAsync(Queue)).Markup, StringComparison.Ordinal);
        Assert.NotNull(await site.Mails.ReadAsync(newcomer.Email, "staat op het forum"));
    }

    [Theory, AllDatabases]
    public async Task Decide_Hide_TakesItAwayWithAReasonThatItsWriterGets(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (member, moderator) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var topic = await member.TopicAsync("Hoeveel doelen?");
        await member.AnswerAsync(topic, "Een zin die niet kan.");
        var post = await PostQueue.OfAsync(moderator, topic, 2);

        var silent = await PostQueue.DecideAsync(moderator, post, "Hidden", string.Empty);
        var done = await PostQueue.DecideAsync(moderator, post, "Hidden", "Hieruit is een gezin te herkennen.");
        var again = await PostQueue.DecideAsync(moderator, post, "Approved", string.Empty);

        Assert.Equal((HttpStatusCode.BadRequest, Queue), (silent.Status, done.Location));
        Assert.Equal(HttpStatusCode.NotFound, again.Status);
        Assert.Equal("Dit bericht is weggehaald.", ForumMember.Posts(await member.GetAsync(topic))[1]);
        var mail = await site.Mails.ReadAsync(member.Email, "weggehaald");
        Assert.Contains("te herkennen", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Een zin die niet kan", mail.Text, StringComparison.Ordinal);
        Assert.Contains("te herkennen", (await moderator.GetAsync(post)).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_AsAnybodyElse_FindsNoSuchPage()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");
        await member.TopicAsync("Hoeveel doelen?");

        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(Queue)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync($"{Queue}/{Guid.NewGuid()}")).Status);
    }
}
