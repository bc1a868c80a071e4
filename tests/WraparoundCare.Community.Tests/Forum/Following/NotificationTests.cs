using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Community.Tests.Forum.Following;

/// <summary>What members are told, and what not.</summary>
[Collection(nameof(KernelHost))]
public sealed class NotificationTests
{
    [Theory, AllDatabases]
    public async Task Answer_InAFollowedTopic_IsToldOnceUntilItIsRead(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (asker, other) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var topic = await asker.TopicAsync("Hoeveel doelen?");
        var none = await asker.NewsAsync();
        await other.AnswerAsync(topic, "Drie.");
        var one = await asker.NewsAsync();
        await other.AnswerAsync(topic, "Of vier.");
        await other.AnswerAsync(topic, "Of vijf.");
        var three = await asker.NewsAsync();
        var (my, forum) = (await asker.GetAsync("/mijn"), await asker.GetAsync("/forum"));
        var address = await asker.FirstNewsAsync();
        await asker.GetAsync(address);
        var read = await asker.NewsAsync();
        await other.AnswerAsync(topic, "Zes dan.");

        Assert.Empty(none);
        Assert.Equal(["* 1 nieuw antwoord in Hoeveel doelen?"], one);
        Assert.Equal(["* 3 nieuwe antwoorden in Hoeveel doelen?"], three);
        Assert.Contains("1 nieuwe melding", forum.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("melding", (await site.Visitor().GetAsync("/forum")).Markup, StringComparison.Ordinal);
        Assert.Contains("1 nieuwe melding", my.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{topic}#bericht-2", address);
        Assert.Equal(["Antwoorden in Hoeveel doelen?"], read);
        Assert.Equal(["* 1 nieuw antwoord in Hoeveel doelen?"], await asker.NewsAsync());
        Assert.Equal($"{topic}#bericht-5", await asker.FirstNewsAsync());
        Assert.Empty(await other.NewsAsync());
    }

    [Theory, AllDatabases]
    public async Task Ask_InWhatOneFollows_IsToldOnceHoweverManyWaysOneFollowsIt(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var asker = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var (category, step, both, nothing) = (
            await ForumMember.JoinAsync(site, "Cato", "Lid"),
            await ForumMember.JoinAsync(site, "Stef", "Lid"),
            await ForumMember.JoinAsync(site, "Bo", "Lid"),
            await ForumMember.JoinAsync(site, "Nina", "Lid"));
        foreach (var member in new[] { category, both })
        {
            await member.Browser.SendAsync(ForumMember.Category, $"{ForumMember.Category}/volgen");
        }

        await step.Browser.SendAsync(Followers.Following, Followers.Following, ("Steps", "5"));
        await Rows.ExecuteAsync(site.Host, FollowThemeSql(both));
        await nothing.Browser.SendAsync(Followers.Following, Followers.Following, ("Steps", "6"));

        await asker.AskAsync("Hoeveel doelen?", ("Step", "5"));
        await Rows.ExecuteAsync(site.Host, "UPDATE forum_topic SET theme = 'Netwerk'");

        const string told = "* Nieuw onderwerp: Hoeveel doelen?";
        Assert.Equal([told], await category.NewsAsync());
        Assert.Equal([told], await step.NewsAsync());
        Assert.Equal([told], await both.NewsAsync());
        Assert.Empty(await nothing.NewsAsync());
        Assert.Empty(await asker.NewsAsync());
    }

    [Theory, AllDatabases]
    public async Task Ask_AboutAThemeThatIsFollowed_IsTold(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (asker, reader) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        await Rows.ExecuteAsync(site.Host, FollowThemeSql(reader));

        await asker.TopicAsync("Hoeveel doelen?");
        await Rows.ExecuteAsync(site.Host, "UPDATE forum_topic SET theme = 'Netwerk'");

        Assert.Equal(["* Nieuw onderwerp: Hoeveel doelen?"], await reader.NewsAsync());
    }

    [Theory, AllDatabases]
    public async Task Approve_PostThatWaited_IsToldThenAndNotBefore(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (asker, newcomer, moderator) = (
            await ForumMember.JoinAsync(site, "Noor", "Lid"),
            await ForumMember.JoinAsync(site, "Sam"),
            await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var topic = await asker.TopicAsync("Hoeveel doelen?");
        await newcomer.AnswerAsync(topic, "Drie.");
        var waiting = await asker.NewsAsync();
        var post = (await moderator.GetAsync("/moderatie/berichten")).Page.QuerySelector(".entries__title a")!.GetAttribute("href")!;

        await moderator.Browser.SendAsync(post, post, ("Kind", "Approved"));

        Assert.Empty(waiting);
        Assert.Equal(["* 1 nieuw antwoord in Hoeveel doelen?"], await asker.NewsAsync());
        Assert.Empty(await newcomer.NewsAsync());
    }

    [Theory, AllDatabases]
    public async Task Withdraw_PostThatWasTold_TakesTheNotificationAway(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (asker, other, moderator) = (
            await ForumMember.JoinAsync(site, "Noor", "Lid"),
            await ForumMember.JoinAsync(site, "Sam", "Lid"),
            await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var topic = await asker.TopicAsync("Hoeveel doelen?");
        await other.AnswerAsync(topic, "Drie.");
        await other.AnswerAsync(topic, "Vier.");
        var told = await asker.NewsAsync();

        await other.WithdrawAsync(topic, number: 3);
        var fewer = await asker.NewsAsync();
        var hide = (await moderator.GetAsync(topic)).Page.QuerySelector("#bericht-2 a[href^='/moderatie']")!.GetAttribute("href")!;
        await moderator.Browser.SendAsync(hide, hide, ("Kind", "Hidden"), ("Reason", "Te herkennen."));

        Assert.Equal(["* 2 nieuwe antwoorden in Hoeveel doelen?"], told);
        Assert.Equal(["* 1 nieuw antwoord in Hoeveel doelen?"], fewer);
        Assert.Empty(await asker.NewsAsync());
        Assert.DoesNotContain("nieuwe melding", (await asker.GetAsync("/mijn")).Markup, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Withdraw_BeforeFollowersWereTold_TellsThemNothing(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (asker, other) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var topic = await asker.TopicAsync("Hoeveel doelen?");
        await other.AnswerAsync(topic, "Drie.");

        await other.WithdrawAsync(topic, number: 2);

        Assert.Empty(await asker.NewsAsync());
        Assert.Equal([0, 0], await Rows.CountAsync(site.Host, "forum_notification", "forum_news"));
    }

    [Theory, AllDatabases]
    public async Task Read_BeforeFollowersWereTold_IsNoNewsAnyMore(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (asker, other) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var topic = await asker.TopicAsync("Hoeveel doelen?");
        await other.AnswerAsync(topic, "Drie.");

        await asker.GetAsync(topic);

        Assert.Empty(await asker.NewsAsync());
    }

    [Theory, AllDatabases]
    public async Task Ask_InACategoryForAGroup_IsToldToTheGroupAndIsGoneWithTheRight(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (asker, inside, outside) = (
            await ForumMember.JoinAsync(site, "Noor", "Lid", "Projectlid"),
            await ForumMember.JoinAsync(site, "Sam", "Lid", "Projectlid"),
            await ForumMember.JoinAsync(site, "Tim", "Lid"));
        foreach (var member in new[] { inside, outside })
        {
            await member.Browser.SendAsync(ForumMember.Category, $"{ForumMember.Category}/volgen");
        }

        await ReadersAsync(site, "'Projectlid'");
        await asker.TopicAsync("Alleen voor ons");
        var (told, kept) = (await inside.NewsAsync(), await outside.NewsAsync());
        var rows = await Rows.CountAsync(site.Host, "forum_notification");
        await ReadersAsync(site, "'Moderator'");

        Assert.Equal(["* Nieuw onderwerp: Alleen voor ons"], told);
        Assert.Empty(kept);
        Assert.Equal([1], rows);
        Assert.Empty(await inside.NewsAsync());
    }

    [Theory, AllDatabases]
    public async Task Answer_InAMutedTopicOrByAMutedMember_IsNotTold(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (asker, other, third) = (
            await ForumMember.JoinAsync(site, "Noor", "Lid"),
            await ForumMember.JoinAsync(site, "Sam", "Lid"),
            await ForumMember.JoinAsync(site, "Tim", "Lid"));
        await third.Browser.SendAsync(ForumMember.Category, $"{ForumMember.Category}/volgen");
        var loud = await asker.TopicAsync("Hoeveel doelen?");
        var quiet = await asker.TopicAsync("Iets heel anders");
        await third.PressAsync(loud, "dempen");
        await other.AnswerAsync(quiet, "Eén.");
        await third.MuteWriterAsync(quiet, number: 2);
        await third.GetAsync(quiet);

        await other.AnswerAsync(loud, "Twee.");
        await other.AnswerAsync(quiet, "Drie.");
        var silence = await third.NewsAsync();
        await asker.AnswerAsync(quiet, "Vier.");

        Assert.Empty(silence);
        Assert.Equal(["* 1 nieuw antwoord in Iets heel anders"], await third.NewsAsync());
        Assert.Contains("Je hebt dit onderwerp gedempt", (await third.GetAsync(loud)).Markup, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task MarkRead_All_LeavesWhatCameAfterThePageWasSeen(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (asker, other) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var (first, second) = (await asker.TopicAsync("De eerste"), await asker.TopicAsync("De tweede"));
        await other.AnswerAsync(first, "Eén.");
        await asker.NewsAsync();
        var seen = await asker.GetAsync(Followers.Notifications);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await other.AnswerAsync(second, "Twee.");
        var both = await asker.NewsAsync();

        await asker.Browser.SendAsync(seen.Page, $"{Followers.Notifications}/gelezen");
        var one = await asker.NewsAsync();
        await asker.Browser.SendAsync(Followers.Notifications, $"{Followers.Notifications}/gelezen", ("until", "onzin"));
        await other.AnswerAsync(second, "Drie.");

        Assert.Equal(["* 1 nieuw antwoord in De tweede", "* 1 nieuw antwoord in De eerste"], both);
        Assert.Equal(["* 1 nieuw antwoord in De tweede", "Antwoorden in De eerste"], one);
        Assert.Equal(["* 1 nieuw antwoord in De tweede", "Antwoorden in De eerste"], await asker.NewsAsync());
    }

    private static Task ReadersAsync(MemberSite site, string group) =>
        Rows.ExecuteAsync(site.Host, $"UPDATE forum_category SET readers = {group} WHERE slug = 'plan-en-doelen'");

    // A site without its package has no themes to choose from.
    private static string FollowThemeSql(ForumMember member) =>
        "INSERT INTO forum_subject_follow (member_key, kind, subject, since) "
        + $"SELECT key, 3, 'Netwerk', create_date FROM node WHERE name = '{member.Site.Find(member.Email)!.Name}'";
}
