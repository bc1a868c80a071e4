using System.Xml.Linq;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Topics;

/// <summary>Topics in lists: by category, step and theme, and in the order that a reader chooses.</summary>
[Collection(nameof(KernelHost))]
public sealed class TopicListTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory, AllDatabases]
    public async Task Read_StepAndTheme_HoldsWhatIsAboutItAndTheVisitorMayRead(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (member, newcomer) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Nieuw"));
        var topic = (await member.AskAsync("Over stap vijf", ("Step", "5"))).Location!;
        await member.AskAsync("Over stap zes", ("Step", "6"));
        await newcomer.AskAsync("Een vraag die wacht", ("Step", "5"));
        await member.Browser.SendAsync(
            "/forum/afronden/nieuw",
            "/forum/afronden/nieuw",
            ("Title", "Onder leden"), ("Text", "Zo is het."), ("Step", "5"), ("IsUntraceable", "true"));
        await Rows.ExecuteAsync(site.Host, "UPDATE forum_category SET readers = 'Lid' WHERE slug = 'afronden'");
        await Rows.ExecuteAsync(site.Host, "UPDATE forum_topic SET theme = 'Gezinsplan & doelen' WHERE step = 5");
        const string theme = "/forum/thema/gezinsplan-doelen";

        foreach (var list in new[] { "/forum/stap/5", theme })
        {
            Assert.Equal(["Over stap vijf"], Titles(await site.Visitor().GetAsync(list)));
            Assert.Equal(["Onder leden", "Over stap vijf"], Titles(await member.GetAsync(list)).Order(StringComparer.Ordinal));
            Assert.Equal(["Een vraag die wacht", "Over stap vijf"], Titles(await newcomer.GetAsync(list)).Order(StringComparer.Ordinal));
            Assert.Equal(["Over stap vijf"], await FeedAsync(member, $"{list}/feed"));
        }

        var step = await member.GetAsync("/forum/stap/5");
        Assert.Contains("In Plan en doelen", step.Markup, StringComparison.Ordinal);
        Assert.EndsWith("/forum/stap/5", step.Page.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!, StringComparison.Ordinal);
        Assert.NotNull((await member.GetAsync(topic)).Page.QuerySelector($"a.tag[href='{theme}']"));
        Assert.Equal(13, (await member.GetAsync("/forum")).Page.QuerySelectorAll("a.tag[href^='/forum/stap/']").Length);
        Assert.Contains("nog niets gevraagd", (await member.GetAsync("/forum/stap/4")).Markup, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Read_InEachOrder_ShowsWhatItSays(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var first = await member.TopicAsync("Eerste");
        site.Clock.Jump(TimeSpan.FromMinutes(1));
        await member.TopicAsync("Tweede");
        site.Clock.Jump(TimeSpan.FromMinutes(1));
        var third = await member.TopicAsync("Derde");
        site.Clock.Jump(TimeSpan.FromMinutes(1));
        await member.AnswerAsync(third, "Eén.");
        site.Clock.Jump(TimeSpan.FromMinutes(1));
        await member.AnswerAsync(first, "Eén.");
        await member.AnswerAsync(first, "Twee.");
        await Rows.ExecuteAsync(site.Host, "UPDATE forum_topic SET is_pinned = TRUE WHERE title = 'Tweede'");
        Task<EditorAnswer> In(string order) => site.Visitor().GetAsync($"{ForumMember.Category}?volgorde={order}");

        var usual = await In("verzonnen");
        var unanswered = await In("zonder-antwoord");

        Assert.Equal(["Tweede", "Eerste", "Derde"], Titles(usual));
        Assert.Equal(["Derde", "Tweede", "Eerste"], Titles(await In("nieuw")));
        Assert.Equal(["Eerste", "Derde", "Tweede"], Titles(await In("antwoorden")));
        Assert.Equal(["Tweede"], Titles(unanswered));
        Assert.NotNull(usual.Page.QuerySelector("link[rel=canonical]"));
        Assert.Null(usual.Page.QuerySelector("meta[name=robots]"));
        Assert.Equal("noindex", unanswered.Page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal("Nog zonder antwoord", unanswered.Page.QuerySelector(".tabs [aria-current]")!.TextContent);
        Assert.Equal(ForumMember.Category, unanswered.Page.QuerySelector(".tabs__tab")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Read_SecondPageOfAnOrder_KeepsTheOrder()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite, "--Community:Forum:TopicsPerDay=100");
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");
        foreach (var number in Enumerable.Range(1, 26))
        {
            await member.AskAsync($"Vraag {number}", ("Step", "5"));
        }

        var page = await member.GetAsync("/forum/stap/5?volgorde=nieuw");
        var next = page.Page.QuerySelector("[rel=next]")!.GetAttribute("href")!;

        Assert.Equal("/forum/stap/5?volgorde=nieuw&pagina=2", next);
        Assert.Equal(["Vraag 1"], Titles(await member.GetAsync(next)));
        Assert.Equal(["Vraag 1"], Titles(await member.GetAsync($"{ForumMember.Category}?volgorde=nieuw&pagina=2")));
    }

    [Fact]
    public async Task Read_ListThatIsNotThere_IsNotFound()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var guest = site.Visitor();
        string[] paths =
        [
            "/forum/stap/0", "/forum/stap/14", "/forum/stap/99999999999", "/forum/stap/5?pagina=2", "/forum/stap/5?pagina=-1",
            "/forum/thema/verzonnen", "/forum/thema/%00", $"/forum/over/{Guid.NewGuid()}", "/forum/over/wat", "/forum/stap/14/feed",
            "/forum/thema/verzonnen/feed", $"/forum/over/{Guid.NewGuid()}/feed",
        ];

        foreach (var path in paths)
        {
            Assert.InRange((int)(await guest.GetAsync(path)).Status, 400, 404);
        }
    }

    private static IReadOnlyList<string> Titles(EditorAnswer page) =>
        [.. page.Page.QuerySelectorAll(".entries__title").Select(title => title.TextContent.Trim())];

    private static async Task<IReadOnlyList<string>> FeedAsync(ForumMember member, string feed) =>
        [.. XDocument.Parse((await member.GetAsync(feed)).Markup).Root!.Elements(Atom + "entry")
            .Select(entry => entry.Element(Atom + "title")!.Value)];
}
