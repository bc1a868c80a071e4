using WraparoundCare.Community.Forum.Moderation.Term;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Community.Tests.Forum.Moderation.Term;

/// <summary>What was taken away loses its text after a while.</summary>
[Collection(nameof(KernelHost))]
public sealed class ForumTermTests
{
    [Theory, AllDatabases]
    public async Task Apply_NinetyDaysAfterSomethingWasTakenAway_LeavesItsNumberOnly(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (writer, moderator) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var topic = await writer.TopicAsync("Hoeveel doelen?");
        await writer.AnswerAsync(topic, "Verborgen zin.");
        await writer.AnswerAsync(topic, "Ingetrokken zin.");
        await writer.AnswerAsync(topic, "Gewone zin.");
        var gone = await writer.TopicAsync("Vraag die niet kan");
        var hidden = await ForumModerator.PageOfAsync(moderator, topic, 2);
        await ForumModerator.DecideAsync(moderator, hidden, "Hidden", "Dit kan niet.");
        await ForumModerator.DecideAsync(moderator, await ForumModerator.PageOfAsync(moderator, gone, 1), "Hidden", "Dit kan niet.");
        var withdraw = (await writer.GetAsync(topic)).Page.QuerySelector("#bericht-3 a[href$=weghalen]")!.GetAttribute("href")!;
        await writer.Browser.SendAsync(withdraw, withdraw);
        var term = site.Host.Get<ForumTerm>();

        var early = term.Apply();
        site.Clock.Jump(TimeSpan.FromDays(91));
        term.Apply();
        await MemberSite.SignInAsync(moderator.Browser, moderator.Email);
        var posts = ForumMember.Posts(await moderator.GetAsync(topic));

        Assert.Equal((0, 0, 0), early);
        Assert.Equal(4, posts.Count);
        Assert.DoesNotContain(posts, post => post.Contains("Verborgen", StringComparison.Ordinal));
        Assert.DoesNotContain(posts, post => post.Contains("Ingetrokken", StringComparison.Ordinal));
        Assert.StartsWith("Gewone zin.", posts[3], StringComparison.Ordinal);
        var question = await moderator.GetAsync((await moderator.GetAsync(gone)).Location!);
        Assert.Contains("Weggehaalde vraag", question.Markup, StringComparison.Ordinal);
        Assert.Contains("Dit kan niet.", (await moderator.GetAsync(hidden)).Markup, StringComparison.Ordinal);
    }
}
