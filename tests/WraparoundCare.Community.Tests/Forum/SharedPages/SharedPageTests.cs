using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Community.Tests.Forum.Moderation;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.SharedPages;

/// <summary>Pages that are made once for many readers: each sees what a page of their own would show, whatever happens meanwhile.</summary>
[Collection(nameof(KernelHost))]
public sealed class SharedPageTests
{
    private const string Step = "/forum/stap/5";

    [Theory, AllDatabases]
    public async Task Show_AfterEachChange_SaysToEachReaderWhatAPageOfTheirOwnSays(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (asker, writer) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var (reader, moderator) = (await ForumMember.JoinAsync(site, "Kim", "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var newcomer = await ForumMember.JoinAsync(site, "Nieuw");
        EditorClient[] readers = [site.Visitor(), asker.Browser, writer.Browser, reader.Browser, newcomer.Browser, moderator.Browser];
        var topic = (await asker.AskAsync("Hoeveel doelen?", ("Step", "5"))).Location!;
        var other = await asker.TopicAsync("Wie is erbij?");
        var members = site.Host.Get<IMemberService>();
        (string What, Func<Task> Do)[] changes =
        [
            ("begin", () => Task.CompletedTask),
            ("answer", () => writer.AnswerAsync(topic, "Drie is genoeg.")),
            ("quote", () => QuoteAsync(reader, topic, 2, other)),
            ("thank", () => PressAsync(reader, topic, 2, "bedankt")),
            ("keep", () => PressAsync(newcomer, topic, 2, "bewaren")),
            ("accept", () => PressAsync(asker, topic, 2, "hielp")),
            ("follow a topic", () => newcomer.Browser.SendAsync(topic, $"{Start(topic)}/volgen")),
            ("mute a topic", () => reader.Browser.SendAsync(other, $"{Start(other)}/dempen")),
            ("follow a category", () => newcomer.Browser.SendAsync(ForumMember.Category, $"{ForumMember.Category}/volgen")),
            ("wait", () => newcomer.AnswerAsync(topic, "Dit wacht.")),
            ("draft", () => reader.AnswerAsync(topic, "Nog niet af.", ("Next", "voorbeeld"))),
            ("rename", () => Rename(members, writer.Email)),
            ("become moderator", () => Assign(members, writer.Email)),
            ("close", () => TopicAsync(moderator, topic, "Closed")),
            ("pin", () => TopicAsync(moderator, other, "Pinned")),
            ("change", () => ChangeAsync(asker, topic)),
            ("hide", () => HideAsync(moderator, topic, 2)),
            ("leave", () => Delete(members, writer.Email)),
        ];

        foreach (var (what, change) in changes)
        {
            await change();
            // Twice, so that what was made for the first is shown to the next.
            foreach (var visitor in readers.Concat(readers.Take(1)))
            {
                foreach (var address in new[] { topic, other, ForumMember.Category, Step, $"{ForumMember.Category}?volgorde=nieuw" })
                {
                    await SharedPage.ReadAsync(visitor, address, what);
                }
            }
        }
    }

    [Theory, AllDatabases]
    public async Task Show_ToTheNext_TakesWhatWasMadeForTheFirst(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var writer = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var (first, next) = (await ForumMember.JoinAsync(site, "Kim", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var topic = await writer.TopicAsync("Hoeveel doelen?");
        var before = await first.GetAsync(topic);

        // Nobody is told.
        await Rows.ExecuteAsync(site.Host, "UPDATE forum_post SET html = '<p>Stiekem.</p>'");
        var kept = await next.GetAsync(topic);
        await writer.AnswerAsync(topic, "Drie.");
        var made = await next.GetAsync(topic);

        Assert.Equal(ForumMember.Posts(before), ForumMember.Posts(kept));
        Assert.Contains("Stiekem", made.Markup, StringComparison.Ordinal);
        Assert.NotEqual(FormOf(before), FormOf(kept));
        Assert.EndsWith("#bericht-3", (await next.AnswerAsync(topic, "Ook goed.")).Location, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Show_PageAfterTheirOwn_TakesWhatWasMadeForAnotherWriter(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var asker = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var (first, next) = (await ForumMember.JoinAsync(site, "Kim", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var (masked, reader) = (await ForumMember.JoinAsync(site, "Bo", "Lid"), await ForumMember.JoinAsync(site, "Jip", "Lid"));
        var topic = await asker.TopicAsync("Hoeveel doelen?");
        await first.AnswerAsync(topic, "Drie.");
        await next.AnswerAsync(topic, "Twee.");
        await masked.AnswerAsync(topic, "Vier.", ("IsPseudonymous", "true"));
        await asker.AnswerAsync(topic, "Dank jullie wel.");
        await Rows.ExecuteAsync(site.Host, "UPDATE forum_post SET number = 21 WHERE number = 5");
        await Rows.ExecuteAsync(site.Host, "UPDATE forum_topic SET last_number = 21 WHERE last_number = 5");
        var page = $"{topic}?pagina=2";

        // What nobody is told of shows whether a page was made for its reader.
        await first.GetAsync(page);
        await Rows.ExecuteAsync(site.Host, "UPDATE forum_post SET html = '<p>Stiekem.</p>'");
        var kept = await next.GetAsync(page);

        Assert.Equal(["Dank jullie wel."], ForumMember.Posts(kept));
        await Rows.ExecuteAsync(site.Host, "UPDATE forum_post SET html = '<p>Dank jullie wel.</p>'");
        foreach (var visitor in new[] { first, next, masked, asker, reader })
        {
            await SharedPage.ReadAsync(visitor.Browser, page, "answers on the page before");
        }
    }

    [Theory, AllDatabases]
    public async Task Show_AgainAfterAnAnswer_KnowsHowFarEachReaderWas(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var writer = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var (first, next) = (await ForumMember.JoinAsync(site, "Kim", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var topic = await writer.TopicAsync("Hoeveel doelen?");
        await first.GetAsync(topic);
        await next.GetAsync(topic);
        await writer.AnswerAsync(topic, "Drie.");
        await first.GetAsync(topic);
        await writer.AnswerAsync(topic, "Of vier.");

        var (one, two, guest) = (
            await first.GetAsync(ForumMember.Category),
            await next.GetAsync(ForumMember.Category),
            await site.Visitor().GetAsync(ForumMember.Category));

        Assert.Contains("1 nieuw bericht", one.Markup, StringComparison.Ordinal);
        Assert.Contains("2 nieuwe berichten", two.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("nieuw bericht", guest.Markup, StringComparison.Ordinal);
        await next.GetAsync(topic);
        Assert.DoesNotContain("nieuwe berichten", (await next.GetAsync(ForumMember.Category)).Markup, StringComparison.Ordinal);
        Assert.EndsWith("#bericht-3", (await next.GetAsync($"{Start(topic)}/ongelezen")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_OnAnotherNode_IsShownHere()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.PostgreSql);
        var writer = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var topic = await writer.TopicAsync("Hoeveel doelen?");
        await using var other = await KernelHost.JoinAsync(
            site.Host.Database, services => services.AddSingleton<TimeProvider>(site.Clock), [.. site.Mails.Settings]);
        using var guest = new EditorClient(await other.OpenAsync());
        Assert.Single(ForumMember.Posts(await guest.GetAsync(topic)));
        StaticServiceProvider.Instance = site.Host.Services;

        await writer.AnswerAsync(topic, "Drie.");

        using var patience = new CancellationTokenSource(Patience.Limit);
        while (ForumMember.Posts(await guest.GetAsync(topic)).Count < 2)
        {
            Assert.False(patience.IsCancellationRequested, "What another node wrote is not shown.");
        }
    }

    private static string Start(string topic) => string.Join('/', topic.Split('/')[..4]);

    private static string FormOf(EditorAnswer page) => page.Page.QuerySelector("form.writing input[name=Id]")!.GetAttribute("value")!;

    private static async Task PressAsync(ForumMember member, string topic, int number, string what)
    {
        var page = (await member.GetAsync(topic)).Page;
        await member.Browser.SendAsync(
            page, page.QuerySelector($"#bericht-{number} form[action$='/{what}']")!.GetAttribute("action")!);
    }

    private static async Task QuoteAsync(ForumMember member, string topic, int number, string into)
    {
        var link = (await member.GetAsync(topic)).Page.QuerySelector($"#bericht-{number} a[href*='citaat=']")!.GetAttribute("href")!;
        var form = $"{ForumMember.FormOf(into)}{link[link.IndexOf('?', StringComparison.Ordinal)..]}";
        await member.Browser.SendAsync(form, ForumMember.FormOf(into), ("IsUntraceable", "true"));
    }

    private static async Task TopicAsync(ForumMember moderator, string topic, string kind)
    {
        var page = (await moderator.GetAsync(topic)).Page.QuerySelector("main a[href^='/moderatie/onderwerpen/']")!.GetAttribute("href")!;
        await moderator.Browser.SendAsync(page, page, ("Kind", kind), ("Ground", "Other"), ("Reason", "Zo is het."));
    }

    private static async Task ChangeAsync(ForumMember member, string topic)
    {
        var page = (await member.GetAsync(topic)).Page.QuerySelector("a[href$=bewerken]")!.GetAttribute("href")!;
        await member.Browser.SendAsync(page, page, ("Text", "Het gezin kiest niet."), ("IsUntraceable", "true"));
    }

    private static async Task HideAsync(ForumMember moderator, string topic, int number)
    {
        var page = await ForumModerator.PageOfAsync(moderator, topic, number);
        await ForumModerator.DecideAsync(moderator, page, "Hidden", "Een gezin is te herkennen.", ("Ground", "Privacy"));
    }

    private static Task Rename(IMemberService members, string email)
    {
        var member = members.GetByEmail(email)!;
        member.Name = "Samira";
        members.Save(member);
        return Task.CompletedTask;
    }

    private static Task Assign(IMemberService members, string email)
    {
        members.AssignRole(members.GetByEmail(email)!.Id, "Moderator");
        return Task.CompletedTask;
    }

    private static Task Delete(IMemberService members, string email)
    {
        members.Delete(members.GetByEmail(email)!);
        return Task.CompletedTask;
    }
}
