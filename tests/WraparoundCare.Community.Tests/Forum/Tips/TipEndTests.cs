using System.Net;
using WraparoundCare.Community.Forum.Tips;
using WraparoundCare.Community.Tests.Forum.Following;
using WraparoundCare.Community.Tests.Forum.Moderation;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Foundation.Privacy;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Tips;

/// <summary>No tip outlives its post, its place, its writer or the wish of any of them.</summary>
[Collection(nameof(KernelHost))]
public sealed class TipEndTests
{
    [Theory, AllDatabases]
    public async Task Show_PostThatChangesOrGoes_IsGoneFromThePageAtOnce(DatabaseKind kind)
    {
        await using var installed = await InstalledSite.CopyAsync(kind);
        await using var site = await MemberSite.OpenAsync(installed);
        var (asker, writer) = (await ForumMember.JoinAsync(site, "Sam", "Lid"), await ForumMember.JoinAsync(site, "Noor", "Lid"));
        var moderator = await ForumMember.JoinAsync(site, "Mo", "Moderator");
        var (editor, guest) = (await TipDesk.EditorAsync(site), site.Visitor());
        await Rows.ExecuteAsync(site.Host, "UPDATE forum_category SET readers = 'Lid' WHERE slug = 'samenwerken-en-geld'");
        var topics = new List<string>();
        foreach (var text in new[] { "Wordt veranderd", "Wordt teruggenomen", "Wordt verborgen", "Wordt verplaatst", "Blijft" })
        {
            var (topic, number) = await TipDesk.WriteAsync(asker, writer, text, $"Vraag die {text.ToLowerInvariant()}");
            await TipDesk.PlaceAsync(editor, writer, topic, number);
            topics.Add(topic);
        }

        Assert.Equal(5, (await TipDesk.TipsAsync(guest)).Count);
        await ChangeAsync(writer, topics[0], "Is veranderd");
        Assert.DoesNotContain("Wordt veranderd", await TextsAsync(guest));
        await writer.WithdrawAsync(topics[1], number: 2);
        Assert.DoesNotContain("Wordt teruggenomen", await TextsAsync(guest));
        await PostQueue.DecideAsync(moderator, await PostQueue.OfAsync(moderator, topics[2], 2), "Hidden", "Een gezin is te herkennen.");
        Assert.DoesNotContain("Wordt verborgen", await TextsAsync(guest));
        await MoveAsync(moderator, topics[3]);
        Assert.Equal(["Blijft"], await TextsAsync(guest));
        await ForumModerator.FlagAsync(moderator, topics[4], 2, "Traceable");
        Assert.Empty(await TextsAsync(guest));

        var states = await TipDesk.StatesAsync(editor);
        Assert.All(states, state => Assert.StartsWith("Vervallen", state, StringComparison.Ordinal));
        // Changed, it can be asked for anew; what is not there for everybody cannot.
        Assert.Equal($"{TipDesk.List}?gevraagd=true", (await TipDesk.ProposeAsync(editor, topics[0], 2)).Location);
        Assert.Single((await editor.GetAsync(TipDesk.List)).Page.QuerySelectorAll(".entries a[href^='/redactie/tips/bericht/']"));
        await ChangeAsync(writer, topics[0], "Weer veranderd");
        Assert.Contains("Vervallen", (await writer.GetAsync(await TipDesk.QuestionAsync(writer))).Markup, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Show_WriterWhoChangesOrGoes_IsNamedRightAndGone(DatabaseKind kind)
    {
        await using var installed = await InstalledSite.CopyAsync(kind);
        await using var site = await MemberSite.OpenAsync(installed);
        var (asker, writer) = (await ForumMember.JoinAsync(site, "Sam", "Lid"), await ForumMember.JoinAsync(site, "Noor", "Lid"));
        var (leaver, moderator) = (await ForumMember.JoinAsync(site, "Kees", "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var (editor, guest) = (await TipDesk.EditorAsync(site), site.Visitor());
        foreach (var (member, text) in new[] { (writer, "Vraag het de buren."), (leaver, "Vraag het de school.") })
        {
            var (topic, number) = await TipDesk.WriteAsync(asker, member, text);
            await TipDesk.PlaceAsync(editor, member, topic, number);
        }

        var before = await TipDesk.TipsAsync(guest);
        await writer.Browser.SendAsync("/mijn/profiel", "/mijn/profiel", ("Name", "Noortje"));
        var renamed = await TipDesk.TipsAsync(guest);
        var data = (await writer.GetAsync("/mijn/gegevens")).Markup;
        await ForumPersonalDataTests.LeaveAsync(leaver, "laten");
        var left = await TipDesk.TipsAsync(guest);
        var page = $"/moderatie/leden/{site.Find(writer.Email)!.Key}";
        await moderator.Browser.SendAsync(page, page, ("Kind", "Blocked"), ("Reason", "Drie keer gewaarschuwd."), ("Ground", "Other"));

        Assert.Equal(["Van Kees", "Van Noor"], before.Select(tip => tip.Credit).Order());
        Assert.Equal(["Van Kees", "Van Noortje"], renamed.Select(tip => tip.Credit).Order());
        Assert.Contains("Vraag het de buren.", data, StringComparison.Ordinal);
        Assert.Equal(["Van Noortje"], left.Select(tip => tip.Credit));
        Assert.Equal([1], await Rows.CountAsync(site.Host, "forum_tip"));
        Assert.Empty(await TipDesk.TipsAsync(guest));
    }

    [Theory, AllDatabases]
    public async Task TakeAway_ByAnEditor_IsToldAndOnRecord(DatabaseKind kind)
    {
        await using var installed = await InstalledSite.CopyAsync(kind);
        await using var site = await MemberSite.OpenAsync(installed);
        var (asker, writer) = (await ForumMember.JoinAsync(site, "Sam", "Lid"), await ForumMember.JoinAsync(site, "Noor", "Lid"));
        var (editor, guest) = (await TipDesk.EditorAsync(site), site.Visitor());
        var (topic, number) = await TipDesk.WriteAsync(asker, writer, "Vraag het de buren.");
        await TipDesk.PlaceAsync(editor, writer, topic, number);
        var page = (await editor.GetAsync(TipDesk.List)).Page.QuerySelector($".entries a[href^='{TipDesk.List}/']")!.GetAttribute("href")!;

        var wrong = await editor.SendAsync(page, page, ("Reason", "Het past niet meer."));
        var still = await TipDesk.TipsAsync(guest);
        var done = await editor.SendAsync(page, page, ("Reason", "Het past niet meer."), ("Ground", "Incorrect"));
        var mail = await site.Mails.ReadAsync(writer.Email, "tip is weggehaald");
        var log = (await guest.GetAsync("/forum/moderatie")).Page.QuerySelector("main")!.TextContent;

        Assert.Equal((HttpStatusCode.BadRequest, TipDesk.List), (wrong.Status, done.Location));
        Assert.Single(still);
        Assert.Empty(await TipDesk.TipsAsync(guest));
        Assert.Contains("Het past niet meer.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Tip van een pagina gehaald", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Noor", log, StringComparison.Ordinal);
        Assert.DoesNotContain("past niet", log, StringComparison.Ordinal);
        Assert.Equal(["Weggehaald door de redactie"], await TipDesk.StatesAsync(editor));
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync(page)).Status);
        Assert.Contains("Weggehaald door de redactie", (await writer.GetAsync(TipDesk.Mine)).Markup, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Answer_AfterTheTerm_IsTooLateAndTheQuestionGoes(DatabaseKind kind)
    {
        await using var installed = await InstalledSite.CopyAsync(kind);
        await using var site = await MemberSite.OpenAsync(installed);
        var (asker, writer) = (await ForumMember.JoinAsync(site, "Sam", "Lid"), await ForumMember.JoinAsync(site, "Noor", "Lid"));
        var editor = await TipDesk.EditorAsync(site);
        var (topic, number) = await TipDesk.WriteAsync(asker, writer, "Vraag het de buren.");
        await TipDesk.ProposeAsync(editor, topic, number);
        site.Clock.Jump(TimeSpan.FromDays(59));
        await MemberSite.SignInAsync(writer.Browser, writer.Email);
        var question = await TipDesk.QuestionAsync(writer);
        var open = await writer.GetAsync(question);
        site.Clock.Jump(TimeSpan.FromDays(2));
        await MemberSite.SignInAsync(writer.Browser, writer.Email);

        var late = await writer.Browser.SendAsync(open.Page, question, ("Answer", "ja"), ("Credit", "Unnamed"));
        site.Host.Get<TipTerm>().Apply();
        var list = (await writer.GetAsync(TipDesk.Mine)).Markup;
        site.Clock.Jump(TimeSpan.FromDays(89));
        site.Host.Get<RetentionService>().Apply();
        var before = await Rows.CountAsync(site.Host, "forum_tip");
        site.Clock.Jump(TimeSpan.FromDays(2));
        site.Host.Get<RetentionService>().Apply();

        Assert.Equal(HttpStatusCode.BadRequest, late.Status);
        Assert.Contains("Je antwoord is niet bewaard", late.Markup, StringComparison.Ordinal);
        Assert.Contains("Verlopen zonder antwoord", list, StringComparison.Ordinal);
        Assert.Equal([1], before);
        Assert.Equal([0], await Rows.CountAsync(site.Host, "forum_tip"));
        Assert.Empty(await TipDesk.TipsAsync(site.Visitor()));
    }

    private static async Task<IEnumerable<string>> TextsAsync(EditorClient guest) =>
        (await TipDesk.TipsAsync(guest)).Select(tip => tip.Text);

    private static async Task ChangeAsync(ForumMember writer, string topic, string text)
    {
        var page = (await writer.GetAsync(topic)).Page.QuerySelector("#bericht-2 a[href$=bewerken]")!.GetAttribute("href")!;
        var changed = await writer.Browser.SendAsync(page, page, ("Text", text), ("IsUntraceable", "true"));
        Assert.Equal(HttpStatusCode.SeeOther, changed.Status);
    }

    private static async Task MoveAsync(ForumMember moderator, string topic)
    {
        var page = $"/moderatie/onderwerpen/{topic.Split('/')[3]}";
        var form = await moderator.GetAsync(page);
        var category = form.Page.QuerySelectorAll("[name=Category] option").Single(option => option.TextContent == "Samenwerken en geld");
        var moved = await moderator.Browser.SendAsync(
            form.Page,
            page,
            ("Kind", "Moved"),
            ("Category", category.GetAttribute("value")!),
            ("Ground", "Misplaced"),
            ("Reason", "Het past daar beter."));
        Assert.Equal(HttpStatusCode.SeeOther, moved.Status);
    }
}
