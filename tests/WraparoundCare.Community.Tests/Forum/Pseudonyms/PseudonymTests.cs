using System.Net;
using WraparoundCare.Community.Tests.Forum.Following;
using WraparoundCare.Community.Tests.Forum.Moderation;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Pseudonyms;

/// <summary>Who does not want to be known in a topic is known nowhere, until a moderator asks and says why.</summary>
[Collection(nameof(KernelHost))]
public sealed class PseudonymTests
{
    private const string Name = "Zwaantje";
    private static readonly (string Name, string Value) Hidden = ("IsPseudonymous", "true");

    [Theory, AllDatabases]
    public async Task Write_UnderAPseudonym_TellsNobodyWho(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (writer, reader) = (await ForumMember.JoinAsync(site, Name, "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var moderator = await ForumMember.JoinAsync(site, "Mo", "Moderator");
        var topic = (await writer.AskAsync("Mag ik dit delen?", Hidden)).Location!;
        await reader.AnswerAsync(topic, "Vraag het de ouders.");
        await writer.AnswerAsync(topic, "Dat doe ik morgen.");
        await ForumModerator.FlagAsync(reader, topic, 3, "Other");
        var post = await PostQueue.OfAsync(moderator, topic, 3);
        string[] pages =
        [
            "/forum", ForumMember.Category, $"{ForumMember.Category}/feed", "/forum/feed", topic, $"{topic}/feed", PostQueue.Address,
            post, $"{post}/bewerken", $"/moderatie/onderwerpen/{topic.Split('/')[3]}/splitsen", $"{post}/schuilnaam",
            "/forum/moderatie", "/zoeken?q=morgen",
        ];

        var name = NameIn(await reader.GetAsync(topic), 1);
        var seen = await SeenAsync(pages, [reader, moderator, new ForumMember(site, site.Visitor(), string.Empty)]);

        Assert.StartsWith("Anonieme ", name, StringComparison.Ordinal);
        Assert.Equal(name, NameIn(await reader.GetAsync(topic), 3));
        Assert.Equal(name, NameIn(await writer.GetAsync(topic), 3));
        Assert.All(seen, page => Assert.False(page.Markup.Contains(Name, StringComparison.OrdinalIgnoreCase), page.Markup));
        Assert.Equal("Sam", NameIn(await reader.GetAsync(topic), 2));
        var form = (await writer.GetAsync(topic)).Page.QuerySelector("form[action$=antwoord]")!;
        Assert.Contains(name, form.TextContent, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Split_PostUnderAPseudonym_KeepsIt(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (writer, moderator) = (await ForumMember.JoinAsync(site, Name, "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var topic = await moderator.TopicAsync("Waar beginnen we?");
        await writer.AnswerAsync(topic, "Bij het gezin.", Hidden);
        var page = $"/moderatie/onderwerpen/{topic.Split('/')[3]}/splitsen";
        var form = await moderator.GetAsync(page);
        var post = form.Page.QuerySelector("[name=Posts]")!.GetAttribute("value")!;

        var action = form.Page.QuerySelector("form[action*=splitsen]")!.GetAttribute("action")!;

        var split = await moderator.Browser.SendAsync(
            form.Page, action, ("Posts", post), ("Title", "Bij wie?"), ("Ground", "Misplaced"), ("Reason", "Iets anders."));
        var made = split.Location!;
        await writer.AnswerAsync(made, "En bij de buurt.");
        var seen = await moderator.GetAsync(made);

        Assert.StartsWith("Anonieme ", NameIn(seen, 1), StringComparison.Ordinal);
        Assert.Equal(NameIn(seen, 1), NameIn(seen, 2));
        Assert.DoesNotContain(Name, seen.Markup, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, AllDatabases]
    public async Task Ask_WhoItIs_IsToldWithAReasonAndNoted(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (writer, reader) = (await ForumMember.JoinAsync(site, Name, "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var moderator = await ForumMember.JoinAsync(site, "Mo", "Moderator");
        var topic = (await writer.AskAsync("Mag ik dit delen?", Hidden)).Location!;
        var page = $"{await PostQueue.OfAsync(moderator, topic, 1)}/schuilnaam";

        var silent = await moderator.Browser.SendAsync(page, page, ("Reason", " "));
        var told = await moderator.Browser.SendAsync(page, page, ("Reason", "Er is misschien gevaar."));
        var refused = await reader.GetAsync(page);
        var log = await site.Visitor().GetAsync("/forum/moderatie");
        var mail = await site.Mails.ReadAsync(writer.Email, "vroeg je naam op");

        Assert.Equal(HttpStatusCode.BadRequest, silent.Status);
        Assert.DoesNotContain(Name, silent.Markup, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Name, told.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("no-store", told.CacheControl, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.Single(
            log.Page.QuerySelectorAll("tbody tr"), row => row.TextContent.Contains("Schuilnaam opgevraagd", StringComparison.Ordinal));
        Assert.Contains("Er is misschien gevaar.", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Name, (await moderator.GetAsync(topic)).Markup, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Write_WhereOneIsKnown_IsRefusedAndKeepsTheText()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var (member, moderator) = (await ForumMember.JoinAsync(site, Name, "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var topic = await member.TopicAsync("Waar beginnen we?");

        var known = await member.AnswerAsync(topic, "Bij het gezin.", Hidden);
        var moderating = await moderator.AnswerAsync(topic, "Bij de school.", Hidden);

        Assert.All([known, moderating], answer => Assert.Equal(HttpStatusCode.BadRequest, answer.Status));
        Assert.Contains("onder je eigen naam", known.Page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Bij het gezin.", known.Page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Single(ForumMember.Posts(await site.Visitor().GetAsync(topic)));
    }

    [Fact]
    public async Task Mute_WhoWroteUnderAPseudonym_CannotBeDoneAndHidesNothing()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var (writer, reader) = (await ForumMember.JoinAsync(site, Name, "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        await writer.TopicAsync("Onder mijn naam");
        var topic = (await writer.AskAsync("Mag ik dit delen?", Hidden)).Location!;
        await reader.PressAsync(topic, "volgen");

        var link = (await reader.GetAsync(topic)).Page.QuerySelector("#bericht-1 a[href$=dempen]");
        await reader.MuteWriterAsync((await NewestAsync(reader))!, 1);
        await writer.AnswerAsync(topic, "Ik vroeg het net.");
        var news = await reader.NewsAsync();
        var page = await reader.GetAsync(topic);

        Assert.Null(link);
        Assert.Equal(2, ForumMember.Posts(page).Count);
        Assert.DoesNotContain("gedempt", page.Page.QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(news, line => line.Contains("Mag ik dit delen?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keep_DraftUnderAPseudonym_RemembersThat()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var member = await ForumMember.JoinAsync(site, Name, "Lid");

        await member.AskAsync("Mag ik dit delen?", Hidden, ("Next", "voorbeeld"));
        var form = await member.GetAsync($"{ForumMember.Category}/nieuw");

        Assert.True(form.Page.QuerySelector("[name=IsPseudonymous][type=checkbox]")!.HasAttribute("checked"));
    }

    private static string NameIn(EditorAnswer page, int number) =>
        page.Page.QuerySelector($"#bericht-{number} .post__name")!.TextContent.Trim();

    private static async Task<string?> NewestAsync(ForumMember reader) => (await reader.GetAsync(ForumMember.Category)).Page
        .QuerySelectorAll(".entries__title a")
        .First(link => link.TextContent.Contains("Onder mijn naam", StringComparison.Ordinal))
        .GetAttribute("href");

    private static async Task<IReadOnlyList<EditorAnswer>> SeenAsync(IEnumerable<string> pages, IEnumerable<ForumMember> readers)
    {
        var seen = new List<EditorAnswer>();
        foreach (var (page, reader) in pages.SelectMany(page => readers.Select(reader => (page, reader))))
        {
            seen.Add(await reader.GetAsync(page));
        }

        return seen;
    }
}
