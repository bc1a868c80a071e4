using System.Net;
using WraparoundCare.Community.Forum.Moderation.Term;
using WraparoundCare.Community.Tests.Forum.Following;
using WraparoundCare.Community.Tests.Forum.Moderation;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Quotes;

/// <summary>Words of a post in another: as long as the one says them, and to who may read it.</summary>
[Collection(nameof(KernelHost))]
public sealed class QuoteTests
{
    [Theory, AllDatabases]
    public async Task Quote_Post_StandsBelowWhatWasTypedAndLeadsBack(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (asker, other) = await JoinAsync(site);
        var topic = await asker.TopicAsync("Hoeveel doelen?");
        await asker.AnswerAsync(topic, "Eerst *drie* doelen.\n\n- één\n- twee");
        var form = ForumMember.FormOf(topic);
        await other.Browser.SendAsync(topic, form, ("Text", "Wat ik al typte."), ("Next", "voorbeeld"));

        var page = await other.GetAsync(await QuoteLinkAsync(other, topic, 2));
        var typed = TextIn(page);
        var placed = await other.Browser.SendAsync(page.Page, form, ("Text", typed + "Mooi gezegd."), ("IsUntraceable", "true"));
        var quote = (await site.Visitor().GetAsync(topic)).Page.QuerySelector("#bericht-3 .quote")!;
        var permanent = await site.Visitor().GetAsync(AddressIn(typed));

        Assert.StartsWith("Wat ik al typte.\n\n> [Citaat uit bericht 2](/forum/bericht/", typed, StringComparison.Ordinal);
        Assert.DoesNotContain("Noor", typed, StringComparison.Ordinal);
        Assert.Equal($"{topic}#bericht-3", placed.Location);
        Assert.Equal("Noor schreef in bericht 2:", quote.QuerySelector(".quote__from")!.TextContent);
        Assert.Equal($"{topic}#bericht-2", quote.QuerySelector(".quote__from a")!.GetAttribute("href"));
        Assert.Equal(("drie", 2), (quote.QuerySelector("em")!.TextContent, quote.QuerySelectorAll("li").Length));
        Assert.Equal($"{topic}#bericht-2", permanent.Location);
        Assert.Equal([topic], await site.Host.FindAsync("gezegd"));
    }

    [Theory, AllDatabases]
    public async Task Read_QuoteOfWhatIsGoneOrChanged_ShowsItsWordsNowhere(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (asker, other) = await JoinAsync(site);
        var moderator = await ForumMember.JoinAsync(site, "Mo", "Moderator");
        var topic = await asker.TopicAsync("Hoeveel doelen?");
        string[] words = ["Verborgen zwamdrel.", "Ingetrokken zwamdrel.", "Veranderde zwamdrel."];
        foreach (var text in words)
        {
            await asker.AnswerAsync(topic, text);
        }

        var elsewhere = await other.TopicAsync("Een ander onderwerp");
        var quotes = new List<string>();
        for (var number = 2; number <= 4; number++)
        {
            var link = await QuoteLinkAsync(other, topic, number);
            quotes.Add(TextIn(await other.GetAsync(link.Replace(
                ForumMember.FormOf(topic), ForumMember.FormOf(elsewhere), StringComparison.Ordinal))));
        }

        await other.AnswerAsync(elsewhere, string.Concat(quotes) + "Eigen woorden.");
        var before = (await site.Visitor().GetAsync(elsewhere)).Markup;
        await ForumModerator.DecideAsync(moderator, await ForumModerator.PageOfAsync(moderator, topic, 2), "Hidden", "Dit kan niet.");
        await asker.WithdrawAsync(topic, 3);
        var change = (await asker.GetAsync(topic)).Page.QuerySelector("#bericht-4 a[href$=bewerken]")!.GetAttribute("href")!;
        await asker.Browser.SendAsync(change, change, ("Text", "Iets anders."), ("IsUntraceable", "true"));

        var page = await site.Visitor().GetAsync(elsewhere);
        var own = page.Page.QuerySelector("#bericht-2")!;
        var edit = (await other.GetAsync(elsewhere)).Page.QuerySelector("#bericht-2 a[href$=bewerken]")!.GetAttribute("href")!;
        string[] everywhere =
        [
            page.Markup,
            (await moderator.GetAsync(elsewhere)).Markup,
            (await other.GetAsync(edit)).Markup,
            (await site.Visitor().GetAsync(elsewhere + "/feed")).Markup,
            (await other.GetAsync("/mijn/gegevens")).Markup,
        ];
        Assert.Contains("‘Hoeveel doelen?’, bericht 2", before, StringComparison.Ordinal);
        Assert.All(words, text => Assert.Contains(text, before, StringComparison.Ordinal));
        Assert.All(everywhere, markup => Assert.DoesNotContain("zwamdrel", markup, StringComparison.Ordinal));
        Assert.Contains("Eigen woorden.", own.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, own.TextContent.Split("is niet te lezen").Length - 1);
        Assert.Contains("staat niet meer in dat bericht", own.TextContent, StringComparison.Ordinal);
        Assert.Empty(await site.Host.FindAsync("zwamdrel"));

        site.Clock.Jump(TimeSpan.FromDays(91));
        site.Host.Get<ForumTerm>().Apply();

        Assert.Equal((0, 1), (await KeptAsync(site, "Verborgen"), await KeptAsync(site, "Eigen woorden.")));
        Assert.Equal(0, await KeptAsync(site, "Ingetrokken"));
    }

    [Theory, AllDatabases]
    public async Task Quote_FromACategoryForAGroup_IsReadByTheGroupOnly(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var inside = await ForumMember.JoinAsync(site, "Noor", "Lid", "Projectlid");
        var outside = await ForumMember.JoinAsync(site, "Sam", "Lid");
        var topic = await inside.TopicAsync("Alleen voor ons");
        const string open = "/forum/afronden";
        var elsewhere = (await inside.Browser.SendAsync(
            $"{open}/nieuw", $"{open}/nieuw", ("Title", "Voor iedereen"), ("Text", "Hallo."), ("IsUntraceable", "true"))).Location!;
        await Rows.ExecuteAsync(site.Host, "UPDATE forum_category SET readers = 'Projectlid' WHERE slug = 'plan-en-doelen'");
        var link = await QuoteLinkAsync(inside, topic, 1);
        var here = link.Replace(ForumMember.FormOf(topic), ForumMember.FormOf(elsewhere), StringComparison.Ordinal);

        await inside.AnswerAsync(elsewhere, TextIn(await inside.GetAsync(here)) + "Zie hierboven.");

        Assert.Contains("Het gezin kiest steeds", (await inside.GetAsync(elsewhere)).Markup, StringComparison.Ordinal);
        foreach (var reader in new[] { outside.Browser, site.Visitor() })
        {
            var page = await reader.GetAsync(elsewhere);
            Assert.DoesNotContain("Het gezin kiest", page.Markup, StringComparison.Ordinal);
            Assert.DoesNotContain("Alleen voor ons", page.Markup, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await outside.GetAsync(here)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await outside.GetAsync(AddressIn(TextIn(await inside.GetAsync(here))))).Status);
    }

    [Theory, AllDatabases]
    public async Task Quote_WordsThatWereNotWritten_IsRefusedAndNeverShown(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (asker, other) = await JoinAsync(site);
        var topic = await asker.TopicAsync("Hoeveel doelen?");
        await asker.AnswerAsync(topic, "Dat is niet onwaar. Kijk op [de site](https://goed.example) voor meer.");
        var header = TextIn(await other.GetAsync(await QuoteLinkAsync(other, topic, 2))).Split('\n')[0];
        string[] forged =
        [
            "> Dat is onwaar.", "> waar", "> Kijk op [de site](https://kwaad.example)", "> Verzonnen\n> - woorden", "Zonder teken.",
        ];
        string[] right = ["> Dat is […] onwaar.", "> Kijk op **de** site", "> Kijk op [de site](https://goed.example)"];

        foreach (var text in forged)
        {
            var refused = await other.AnswerAsync(topic, $"{header}\n{text}\n\nEigen woorden.");
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            var summary = refused.Page.QuerySelector(".error-summary")!.TextContent;
            Assert.Contains("staat niet zo in bericht 2", summary, StringComparison.Ordinal);
        }

        Assert.All(
            await Task.WhenAll(right.Select(text => other.AnswerAsync(topic, $"{header}\n>\n{text}\n\nEigen woorden."))),
            answer => Assert.Equal(HttpStatusCode.SeeOther, answer.Status));
        await other.AnswerAsync(topic, $"- punt\n  {header}\n  > Verzonnen in een lijst\n\n> {header}\n> > Verzonnen in een citaat");
        Assert.DoesNotContain("Verzonnen", (await site.Visitor().GetAsync(topic)).Markup, StringComparison.Ordinal);
        var many = await other.AnswerAsync(topic, string.Concat(Enumerable.Repeat($"{header}\n\n", 21)));
        Assert.Equal(HttpStatusCode.BadRequest, many.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"{ForumMember.FormOf(topic)}?citaat={Guid.NewGuid()}")).Status);
    }

    [Theory, AllDatabases]
    public async Task Quote_PostThatQuotes_HasItsOwnWordsOnly(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (asker, other) = await JoinAsync(site);
        var topic = await asker.TopicAsync("Hoeveel doelen?");
        await other.AnswerAsync(topic, TextIn(await other.GetAsync(await QuoteLinkAsync(other, topic, 1))) + "Dat herken ik.");

        var typed = TextIn(await asker.GetAsync(await QuoteLinkAsync(asker, topic, 2)));
        var stolen = await asker.AnswerAsync(
            topic, typed.Replace("Dat herken ik.", "Het gezin kiest steeds iets anders.", StringComparison.Ordinal));

        Assert.Contains("> Dat herken ik.", typed, StringComparison.Ordinal);
        Assert.DoesNotContain("gezin", typed, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, stolen.Status);
    }

    [Theory, AllDatabases]
    public async Task Erase_WhoIsQuoted_LeavesNoNameAndNoWords(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (stays, other) = await JoinAsync(site);
        var leaves = await ForumMember.JoinAsync(site, "Vera", "Lid");
        var topic = await other.TopicAsync("Hoeveel doelen?");
        await stays.AnswerAsync(topic, "Woorden die blijven.");
        await leaves.AnswerAsync(topic, "Woorden die vervallen.");
        await other.AnswerAsync(topic, TextIn(await other.GetAsync(await QuoteLinkAsync(other, topic, 2))) + "Eens.");
        await other.AnswerAsync(topic, TextIn(await other.GetAsync(await QuoteLinkAsync(other, topic, 3))) + "Oneens.");

        await ForumPersonalDataTests.LeaveAsync(stays, "laten");
        await ForumPersonalDataTests.LeaveAsync(leaves, "wissen");
        var page = await other.GetAsync(topic);

        Assert.Contains("Oud-lid schreef in bericht 2", page.Markup, StringComparison.Ordinal);
        Assert.Equal(2, string.Concat(ForumMember.Posts(page)).Split("Woorden die blijven.").Length - 1);
        Assert.DoesNotContain("vervallen", page.Markup, StringComparison.Ordinal);
        Assert.Equal((0, 2), (await KeptAsync(site, "vervallen"), await KeptAsync(site, "Woorden die blijven.")));
    }

    [Fact]
    public async Task Read_QuoteOfAMutedMember_IsFoldedIntoALink()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var (asker, other) = await JoinAsync(site);
        var topic = await asker.TopicAsync("Hoeveel doelen?");
        await other.AnswerAsync(topic, "Drie is genoeg.");
        await asker.AnswerAsync(topic, TextIn(await asker.GetAsync(await QuoteLinkAsync(asker, topic, 2))) + "Eens.");
        var reader = await ForumMember.JoinAsync(site, "Tim", "Lid");
        await reader.MuteWriterAsync(topic, 2);

        var quote = (await reader.GetAsync(topic)).Page.QuerySelector("#bericht-3 .quote")!;

        Assert.DoesNotContain("Drie", quote.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{topic}#bericht-2", quote.QuerySelector("a")!.GetAttribute("href"));
    }

    internal static async Task<string> QuoteLinkAsync(ForumMember member, string topic, int number) =>
        (await member.GetAsync(topic)).Page.QuerySelector($"#bericht-{number} a[data-quote]")!.GetAttribute("href")!;

    internal static string TextIn(EditorAnswer page) => page.Page.QuerySelector("[name=Text]")!.TextContent;

    private static string AddressIn(string typed) => typed.Split('(')[1].Split(')')[0];

    private static async Task<(ForumMember Asker, ForumMember Other)> JoinAsync(MemberSite site) =>
        (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));

    // How many posts hold it.
    private static async Task<long> KeptAsync(MemberSite site, string part) =>
        (await Rows.CountAsync(site.Host, $"forum_post WHERE text LIKE '%{part}%' OR html LIKE '%{part}%'"))[0];
}
