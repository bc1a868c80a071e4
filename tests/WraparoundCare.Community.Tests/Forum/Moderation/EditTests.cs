using System.Net;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Moderation;

/// <summary>A moderator takes out of a post what may not stand there.</summary>
[Collection(nameof(KernelHost))]
public sealed class EditTests
{
    [Theory, AllDatabases]
    public async Task Edit_Post_KeepsWhatStoodThereAndTellsItsWriterWhy(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (writer, moderator) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var reporter = await ForumMember.JoinAsync(site, "Sam", "Lid");
        var topic = await writer.TopicAsync("Hoeveel doelen?");
        await writer.AnswerAsync(topic, "De buurvrouw uit Zwamstraat.");
        await ForumModerator.FlagAsync(reporter, topic, 2, "Traceable");
        var edit = await ForumModerator.PageOfAsync(moderator, topic, 2) + "/bewerken";

        var wrong = await EditAsync(moderator, edit, "De buurvrouw.", string.Empty);
        var done = await EditAsync(moderator, edit, "De buurvrouw.", "Een straat maakt een gezin herkenbaar.");
        var page = await site.Visitor().GetAsync(topic);
        var trace = await moderator.GetAsync(edit[..^"/bewerken".Length]);
        var mail = await site.Mails.ReadAsync(writer.Email, "aangepast");

        Assert.Equal((HttpStatusCode.BadRequest, ForumModerator.Queue), (wrong.Status, done.Location));
        Assert.StartsWith("De buurvrouw.", ForumMember.Posts(page)[1], StringComparison.Ordinal);
        Assert.DoesNotContain("Zwamstraat", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Zwamstraat", trace.Markup, StringComparison.Ordinal);
        Assert.Contains("herkenbaar", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zwamstraat", mail.Text, StringComparison.Ordinal);
        Assert.Empty(await site.Host.FindAsync("Zwamstraat"));
        Assert.NotNull(await site.Mails.ReadAsync(reporter.Email, "keek naar je melding"));
        Assert.Contains("Er wacht niets", (await moderator.GetAsync(ForumModerator.Queue)).Markup, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Edit_ByTwoAtOnce_CountsOnce(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (first, second) = (await ForumMember.JoinAsync(site, "Mo", "Moderator"), await ForumMember.JoinAsync(site, "Tes", "Moderator"));
        var writer = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var topic = await writer.TopicAsync("Hoeveel doelen?");
        var edit = await ForumModerator.PageOfAsync(first, topic, 1) + "/bewerken";
        var pages = (await first.GetAsync(edit), await second.GetAsync(edit));

        var answers = await Task.WhenAll(
            first.Browser.SendAsync(pages.Item1.Page, edit, ("Text", "Van de een."), ("Reason", "Korter.")),
            second.Browser.SendAsync(pages.Item2.Page, edit, ("Text", "Van de ander."), ("Reason", "Korter.")));
        var late = await second.Browser.SendAsync(pages.Item2.Page, edit, ("Text", "Te laat."), ("Reason", "Korter."));

        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.BadRequest], answers.Select(answer => answer.Status).Order());
        Assert.Equal(HttpStatusCode.BadRequest, late.Status);
        Assert.Equal("Te laat.", late.Page.QuerySelector("[name=Text]")!.TextContent.Trim());
        Assert.Single((await first.GetAsync(edit[..^"/bewerken".Length])).Page.QuerySelectorAll(".timeline > *"));
    }

    [Fact]
    public async Task Edit_AsAnybodyElse_FindsNoSuchPage()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var (writer, moderator) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var topic = await writer.TopicAsync("Hoeveel doelen?");
        var page = await ForumModerator.PageOfAsync(moderator, topic, 1);

        Assert.Equal(HttpStatusCode.NotFound, (await writer.GetAsync(page + "/bewerken")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await ForumMember.JoinAsync(site, "Vera")).GetAsync(page + "/bewerken")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await site.Visitor().GetAsync(page + "/bewerken")).Status);
        await ForumModerator.DecideAsync(moderator, page, "Hidden", "Dit kan niet.");
        Assert.Equal(HttpStatusCode.NotFound, (await moderator.GetAsync(page + "/bewerken")).Status);
    }

    private static Task<EditorAnswer> EditAsync(ForumMember moderator, string edit, string text, string reason) =>
        moderator.Browser.SendAsync(edit, edit, ("Text", text), ("Ground", "Traceable"), ("Reason", reason));
}
