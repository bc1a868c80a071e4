using System.Net;
using WraparoundCare.Community.Tests.Forum.Moderation;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Tips;

/// <summary>From a post to a tip on a page: an editor asks, the writer decides.</summary>
[Collection(nameof(KernelHost))]
public sealed class TipTests
{
    private const string Hostile = "<script>alert(1)</script> Vraag \"het\" de buren.";

    [Theory, AllDatabases]
    public async Task Answer_Yes_StandsOnThePageUntilItIsTakenBack(DatabaseKind kind)
    {
        await using var installed = await InstalledSite.CopyAsync(kind);
        await using var site = await MemberSite.OpenAsync(installed);
        var (asker, writer) = (await ForumMember.JoinAsync(site, "Sam", "Lid"), await ForumMember.JoinAsync(site, "Noor", "Lid"));
        var (editor, guest) = (await TipDesk.EditorAsync(site), site.Visitor());
        var (topic, number) = await TipDesk.WriteAsync(asker, writer, "Vraag het **de buren**.\n\nDat hielp ons.");

        Assert.Null(await TipDesk.LinkAsync(asker.Browser, topic, number));
        var form = await editor.GetAsync((await TipDesk.LinkAsync(editor, topic, number))!);
        await TipDesk.ProposeAsync(editor, topic, number, ("Text", Hostile));
        var mail = await site.Mails.ReadAsync(writer.Email, "als tip op de site");
        var news = await writer.GetAsync("/mijn/meldingen");
        var my = await writer.GetAsync("/mijn");
        var question = await TipDesk.QuestionAsync(writer);
        var asked = await writer.GetAsync(question);
        var silent = await TipDesk.AnswerAsync(writer, "ja", credit: null);

        Assert.Equal("Vraag het de buren.\nDat hielp ons.", form.Page.QuerySelector("[name=Text]")!.TextContent.Trim());
        Assert.StartsWith("Stap 1:", form.Page.QuerySelector("[name=Page] option[selected]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(TipDesk.Mine, mail.Link);
        Assert.DoesNotContain("buren", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("tap 1", mail.Text, StringComparison.Ordinal);
        Assert.NotNull(news.Page.QuerySelector($"main a[href='{TipDesk.Mine}']"));
        Assert.Contains("1 nieuwe melding", my.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Hostile, asked.Page.QuerySelector("main .paragraph")!.TextContent);
        Assert.Contains("Anderen hebben hier veel aan.", asked.Markup, StringComparison.Ordinal);
        Assert.NotNull(asked.Page.QuerySelector($"main a[href='{TipDesk.Step}']"));
        Assert.Equal(HttpStatusCode.NotFound, (await asker.GetAsync(question)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, silent.Status);
        Assert.Contains("Kies hoe", silent.Page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await TipDesk.TipsAsync(guest));

        await TipDesk.AnswerAsync(writer, "ja", "AsInTopic");
        var page = await guest.GetAsync(TipDesk.Step);
        var tip = page.Page.QuerySelector("[aria-labelledby=tips-uit-de-praktijk] li a")!.GetAttribute("href")!;
        Assert.Equal([(Hostile, "Van Noor")], await TipDesk.TipsAsync(guest));
        Assert.DoesNotContain("no-store", page.CacheControl, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page.Markup, StringComparison.Ordinal);
        Assert.Equal($"{topic}#bericht-{number}", (await guest.GetAsync(tip)).Location);
        Assert.Equal(["Staat op de pagina"], await TipDesk.StatesAsync(editor));
        Assert.Contains("al een tip", (await TipDesk.ProposeAsync(editor, topic, number)).Markup, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(asker, $"{question}/intrekken")).Status);
        Assert.Equal(question, (await writer.Browser.SendAsync(question, $"{question}/intrekken")).Location);
        Assert.Empty(await TipDesk.TipsAsync(guest));
        Assert.Equal(["Ingetrokken door de schrijver"], await TipDesk.StatesAsync(editor));
        Assert.Contains("wil niet", (await TipDesk.ProposeAsync(editor, topic, number)).Markup, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Answer_NoOrWithoutAName_IsAsTheWriterWants(DatabaseKind kind)
    {
        await using var installed = await InstalledSite.CopyAsync(kind);
        await using var site = await MemberSite.OpenAsync(installed);
        var (asker, writer) = (await ForumMember.JoinAsync(site, "Sam", "Lid"), await ForumMember.JoinAsync(site, "Zwaantje", "Lid"));
        var (editor, guest) = (await TipDesk.EditorAsync(site), site.Visitor());
        var first = await TipDesk.WriteAsync(asker, writer, "Liever niet.");
        var masked = (await asker.AskAsync("Onder een schuilnaam?", ("Step", "1"))).Location!;
        await writer.AnswerAsync(masked, "Zonder mijn naam.", ("IsPseudonymous", "true"));
        var last = await TipDesk.WriteAsync(asker, writer, "Noem me niet.", "Wie nog meer?");

        await TipDesk.ProposeAsync(editor, first.Topic, first.Number);
        await TipDesk.AnswerAsync(writer, "nee", credit: null);
        var proposal = await editor.GetAsync((await TipDesk.LinkAsync(editor, masked, 2))!);
        await TipDesk.ProposeAsync(editor, masked, number: 2);
        var question = await writer.GetAsync(await TipDesk.QuestionAsync(writer));
        await TipDesk.AnswerAsync(writer, "ja", "AsInTopic");
        await TipDesk.ProposeAsync(editor, last.Topic, last.Number);
        var open = await TipDesk.QuestionAsync(writer);
        var form = await writer.GetAsync(open);
        await TipDesk.AnswerAsync(writer, "ja", "Unnamed");
        var again = await writer.Browser.SendAsync(form.Page, open, ("Answer", "nee"));
        var tips = await TipDesk.TipsAsync(guest);

        Assert.Equal(["Noem me niet.", "Zonder mijn naam."], tips.Select(tip => tip.Text).Order());
        Assert.Contains(tips, tip => tip.Credit.StartsWith("Van Anonieme ", StringComparison.Ordinal));
        Assert.Contains(("Noem me niet.", "Van een lid van het forum"), tips);
        Assert.Equal(2, question.Page.QuerySelectorAll("[name=Credit]").Length);
        Assert.DoesNotContain("Zwaantje", question.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Zwaantje", proposal.Markup, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Equal(
            ["Mag niet van de schrijver", "Staat op de pagina", "Staat op de pagina"], (await TipDesk.StatesAsync(editor)).Order());
    }

    [Theory, AllDatabases]
    public async Task Propose_WrongFormOrPost_IsToldOrNotThere(DatabaseKind kind)
    {
        await using var installed = await InstalledSite.CopyAsync(kind);
        await using var site = await MemberSite.OpenAsync(installed);
        var (asker, writer) = (await ForumMember.JoinAsync(site, "Sam", "Lid"), await ForumMember.JoinAsync(site, "Noor", "Lid"));
        var moderator = await ForumMember.JoinAsync(site, "Mo", "Moderator");
        var editor = await TipDesk.EditorAsync(site);
        var (topic, number) = await TipDesk.WriteAsync(asker, writer, "Vraag het de buren.");
        var form = (await TipDesk.LinkAsync(editor, topic, number))!;
        var tooLong = new string('x', 501);

        var answers = new List<EditorAnswer>();
        foreach (var (field, value) in new[]
        {
            ("Text", tooLong), ("Text", "bsn 111222333"), ("Text", " "), ("Page", string.Empty), ("Page", $"{Guid.NewGuid()}"),
            ("Page", "wat"), ("Reason", " "), ("Reason", "mail ouder@voorbeeld.nl"), ("Seen", "anders"),
        })
        {
            answers.Add(await TipDesk.ProposeAsync(editor, topic, number, (field, value)));
        }

        var link = (await editor.GetAsync($"{form}?x=1")).Page.QuerySelector("form.writing")!;
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.BadRequest, answer.Status));
        Assert.All(answers, answer => Assert.NotNull(answer.Page.QuerySelector(".error-summary")));
        Assert.Equal(tooLong, answers[0].Page.QuerySelector("[name=Text]")!.TextContent.Trim());
        Assert.Contains("net veranderd", answers[^1].Markup, StringComparison.Ordinal);
        Assert.NotEqual("anders", answers[^1].Page.QuerySelector("[name=Seen]")!.GetAttribute("value"));
        Assert.Equal(form, link.GetAttribute("action"));
        foreach (var other in new[] { asker.Browser, moderator.Browser, site.Visitor() })
        {
            Assert.Contains("/umbraco/login", (await other.GetAsync(form)).Location, StringComparison.Ordinal);
            Assert.Contains("/umbraco/login", (await other.GetAsync(TipDesk.List)).Location, StringComparison.Ordinal);
        }

        Assert.Empty(await TipDesk.StatesAsync(editor));
        await PostQueue.DecideAsync(moderator, await PostQueue.OfAsync(moderator, topic, number), "Hidden", "Een gezin is te herkennen.");
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync(form)).Status);
        await Rows.ExecuteAsync(site.Host, "UPDATE forum_category SET readers = 'Lid' WHERE slug = 'plan-en-doelen'");
        await PostQueue.DecideAsync(moderator, await PostQueue.OfAsync(moderator, topic, number), "Approved", string.Empty);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync(form)).Status);
    }

    private static async Task<EditorAnswer> PostAsync(ForumMember member, string address)
    {
        var token = (await member.GetAsync("/mijn/profiel")).Page.QuerySelector($"main [name={EditorClient.TokenField}]")!;
        return await member.Browser.PostAsync(address, (EditorClient.TokenField, token.GetAttribute("value")!));
    }
}
