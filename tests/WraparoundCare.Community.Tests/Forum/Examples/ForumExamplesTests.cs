using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Tests.Forum.Moderation;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Examples;

/// <summary>What an empty forum begins with.</summary>
[Collection(nameof(KernelHost))]
public sealed class ForumExamplesTests
{
    [Theory, AllDatabases]
    public async Task Start_WithAnEmptyForum_HasMarkedExamplesOnce(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        Empty(host);
        await host.RestartAsync("--Community:Forum:BeginsWithExamples=true");
        await host.RestartAsync("--Community:Forum:BeginsWithExamples=true");
        using var guest = new EditorClient(await host.OpenAsync());

        var categories = Links(await guest.GetAsync("/forum"), "/forum/").Where(address => address.Count(letter => letter == '/') == 2);
        var topics = new List<string>();
        foreach (var category in categories.Where(address => address != "/forum/moderatie" && address != "/forum/feed"))
        {
            topics.AddRange(Links(await guest.GetAsync(category), "/forum/onderwerp/"));
        }

        Assert.Equal(9, topics.Count);
        foreach (var topic in topics)
        {
            var posts = (await guest.GetAsync(topic)).Page.QuerySelectorAll(".post");
            Assert.NotEmpty(posts);
            Assert.All(posts, post => Assert.Contains("Voorbeeldaccount", post.TextContent, StringComparison.Ordinal));
            Assert.All(posts, post => Assert.Contains("Dit is een voorbeeld", post.TextContent, StringComparison.Ordinal));
        }

        var safety = await guest.GetAsync("/forum/veiligheid-en-crisis");
        Assert.Contains("is er nu gevaar?", safety.Page.QuerySelector(".entries__title")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Whoever wrote it gets no mail and no judgement: there is nobody.</summary>
    [Fact]
    public async Task Decide_AboutAnExample_IsDoneAsAboutAnyOther()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite, "--Community:Forum:BeginsWithExamples=true");
        Empty(site.Host);
        await ActivatorUtilities.CreateInstance<ForumCategoriesAtStart>(site.Host.Services)
            .HandleAsync(null!, TestContext.Current.CancellationToken);
        var moderator = await ForumMember.JoinAsync(site, "Mo", "Moderator");
        var topic = Links(await moderator.GetAsync("/forum/afronden"), "/forum/onderwerp/").Single();

        await PostQueue.DecideAsync(moderator, await PostQueue.OfAsync(moderator, topic, 1), "Hidden", "We hebben nu eigen vragen.");

        Assert.Empty(Links(await site.Visitor().GetAsync("/forum/afronden"), "/forum/onderwerp/"));
    }

    private static void Empty(KernelHost host)
    {
        using var work = host.Get<UnitOfWorkFactory>().Create();
        work.BeginWrite();
        work.Db.Set<ForumCategoryRow>().ExecuteDelete();
        work.Commit();
    }

    private static IReadOnlyList<string> Links(EditorAnswer page, string start) =>
    [
        .. page.Page.QuerySelectorAll("main a")
            .Select(link => link.GetAttribute("href")!)
            .Where(address => address.StartsWith(start, StringComparison.Ordinal))
            .Distinct(),
    ];
}
