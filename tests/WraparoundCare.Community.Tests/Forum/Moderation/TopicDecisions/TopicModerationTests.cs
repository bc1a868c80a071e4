using System.Net;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Moderation.TopicDecisions;

/// <summary>What moderators do with a topic as a whole.</summary>
[Collection(nameof(KernelHost))]
public sealed class TopicModerationTests
{
    [Theory, AllDatabases]
    public async Task Close_WhileAMemberWrites_TakesNoAnswerAndLosesNoText(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (writer, moderator) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var topic = await writer.TopicAsync("Hoeveel doelen?");
        var form = (await writer.GetAsync(topic)).Page;

        var closed = await DecideAsync(moderator, topic, "Closed");
        var late = await writer.Browser.SendAsync(
            form, ForumMember.FormOf(topic), ("Text", "Nog één ding."), ("IsUntraceable", "true"));
        var page = await writer.GetAsync(topic);
        await DecideAsync(moderator, topic, "Opened");
        var open = await writer.AnswerAsync(topic, "Nu wel.");

        Assert.Equal(topic, closed.Location);
        Assert.Equal(HttpStatusCode.BadRequest, late.Status);
        Assert.Equal("Nog één ding.", late.Page.QuerySelector("[name=Text]")!.TextContent.Trim());
        Assert.Contains("Dit onderwerp is gesloten", page.Markup, StringComparison.Ordinal);
        Assert.Equal($"{topic}#bericht-2", open.Location);
        Assert.Contains("Zo is het", (await site.Mails.ReadAsync(writer.Email, "onderwerp is gesloten")).Text, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Close_ByTwoAtOnce_CountsOnce(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (first, second) = (await ForumMember.JoinAsync(site, "Mo", "Moderator"), await ForumMember.JoinAsync(site, "Tes", "Moderator"));
        var writer = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var page = PageOf(await writer.TopicAsync("Hoeveel doelen?"));
        var forms = (await first.GetAsync(page), await second.GetAsync(page));
        (string, string)[] fields = [("Kind", "Closed"), ("Ground", "Other"), ("Reason", "Zo is het.")];

        var answers = await Task.WhenAll(
            first.Browser.SendAsync(forms.Item1.Page, page, fields), second.Browser.SendAsync(forms.Item2.Page, page, fields));

        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.BadRequest], answers.Select(answer => answer.Status).Order());
    }

    [Theory, AllDatabases]
    public async Task Move_Topic_StandsInTheOtherCategoryAtItsOldAddress(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (writer, moderator) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var topic = await writer.TopicAsync("Hoeveel doelen?");
        var option = (await moderator.GetAsync(PageOf(topic))).Page.QuerySelectorAll("[name=Category] option")
            .First(option => option.TextContent == "Afronden");

        var nowhere = await DecideAsync(moderator, topic, "Moved");
        var unknown = await DecideAsync(moderator, topic, "Moved", ("Category", Guid.NewGuid().ToString()));
        var moved = await DecideAsync(moderator, topic, "Moved", ("Category", option.GetAttribute("value")!));
        await DecideAsync(moderator, topic, "Pinned");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (nowhere.Status, unknown.Status));
        Assert.Equal(topic, moved.Location);
        Assert.Empty((await writer.GetAsync(ForumMember.Category)).Page.QuerySelectorAll(".entries__item"));
        var there = await writer.GetAsync("/forum/afronden");
        Assert.Equal(topic, there.Page.QuerySelector(".entries__title a")!.GetAttribute("href"));
        Assert.Contains("Vastgezet", there.Markup, StringComparison.Ordinal);
        Assert.Single(ForumMember.Posts(await site.Visitor().GetAsync(topic)));
        Assert.NotNull(await site.Mails.ReadAsync(writer.Email, "verplaatst"));
    }

    [Fact]
    public async Task Decide_AsAnybodyElse_FindsNoSuchPage()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var (writer, moderator) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var topic = await writer.TopicAsync("Hoeveel doelen?");

        Assert.DoesNotContain("Modereer dit onderwerp", (await writer.GetAsync(topic)).Markup, StringComparison.Ordinal);
        Assert.Contains("Modereer dit onderwerp", (await moderator.GetAsync(topic)).Markup, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await writer.GetAsync(PageOf(topic))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await site.Visitor().GetAsync(PageOf(topic))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await moderator.GetAsync("/moderatie/onderwerpen/999")).Status);
    }

    internal static string PageOf(string topic) => $"/moderatie/onderwerpen/{topic.Split('/')[3]}";

    private static Task<EditorAnswer> DecideAsync(
        ForumMember moderator, string topic, string kind, params (string Name, string Value)[] fields) => moderator.Browser.SendAsync(
            PageOf(topic), PageOf(topic), [("Kind", kind), ("Ground", "Other"), ("Reason", "Zo is het."), .. fields]);
}
