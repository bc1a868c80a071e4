using System.Net;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Moderation.TopicDecisions;

/// <summary>Posts that go to another topic, and topics that come together.</summary>
[Collection(nameof(KernelHost))]
public sealed class TopicMoveTests
{
    [Theory, AllDatabases]
    public async Task Split_ChosenPosts_AreATopicOfTheirOwnAndLeaveTheirPlaces(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (writer, moderator) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var other = await ForumMember.JoinAsync(site, "Sam", "Lid");
        var topic = await TopicAsync(writer, other, "Twee.", "Drie is frumelzaad.", "Vier.", "Vijf is frumelzaad.");
        await other.GetAsync(topic);
        await writer.AnswerAsync(topic, "Zes.");

        var made = await SplitAsync(moderator, topic, [3, 5], "Over frumelzaad");
        var old = await site.Visitor().GetAsync(topic);
        var late = await writer.AnswerAsync(topic, "Zeven.");

        Assert.Matches("^/forum/onderwerp/[0-9]+/over-frumelzaad$", made.Location);
        Assert.Equal(
            ["Drie is frumelzaad.", "Vijf is frumelzaad."], ForumMember.Posts(await site.Visitor().GetAsync(made.Location!)));
        var places = ForumMember.Posts(old);
        Assert.Equal(("Dit bericht is verplaatst naar Over frumelzaad.", "Vier."), (places[2], places[3]));
        Assert.Equal($"{made.Location}#bericht-2", old.Page.QuerySelector("#bericht-5 a")!.GetAttribute("href"));
        Assert.Equal($"{topic}#bericht-7", late.Location);
        Assert.Equal([made.Location!], await site.Host.FindAsync("frumelzaad"));
        Assert.Equal([topic], await site.Host.FindAsync("doelen"));
        Assert.NotNull(await site.Mails.ReadAsync(other.Email, "verplaatst"));
        Assert.DoesNotContain("nieuw", Unread(await other.GetAsync(ForumMember.Category), made.Location!), StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Split_WhatIsNotThere_ChangesNothing(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (writer, moderator) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var topic = await TopicAsync(writer, writer, "Twee.");
        var page = $"{TopicModerationTests.PageOf(topic)}/splitsen";
        var form = (await moderator.GetAsync(page)).Page;
        var action = form.QuerySelector("form[action*=splitsen]")!.GetAttribute("action")!;
        var key = form.QuerySelector("[name=Posts]")!.GetAttribute("value")!;
        (string, string)[] fields = [("Title", "Apart"), ("Ground", "Misplaced"), ("Reason", "Iets anders.")];

        var none = await moderator.Browser.SendAsync(form, action, fields);
        var unknown = await moderator.Browser.SendAsync(form, action, [.. fields, ("Posts", Guid.NewGuid().ToString())]);
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ =>
            moderator.Browser.SendAsync(form, action, [.. fields, ("Posts", key)])));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (none.Status, unknown.Status));
        Assert.Equal("Apart", none.Page.QuerySelector("[name=Title]")!.GetAttribute("value"));
        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.BadRequest], both.Select(answer => answer.Status).Order());
        Assert.Equal(2, ForumMember.Posts(await writer.GetAsync(topic)).Count);
    }

    [Theory, AllDatabases]
    public async Task Merge_Topics_StandBehindEachOtherAndTheOldAddressLeadsThere(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (writer, moderator) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var first = await TopicAsync(writer, writer, "Twee.");
        var second = (await writer.AskAsync("Dezelfde frumelvraag?", ("Tried", "Alles al."))).Location!;
        await writer.AnswerAsync(second, "Ook twee.");
        var typed = (await writer.GetAsync(second)).Page;

        var done = await MergeAsync(moderator, second, first);
        var moved = await site.Visitor().GetAsync(second);
        var page = await site.Visitor().GetAsync(first);
        var late = await writer.Browser.SendAsync(
            typed, ForumMember.FormOf(second), ("Text", "Nog één."), ("IsUntraceable", "true"));
        var sent = await writer.Browser.SendAsync(late.Page, ForumMember.FormOf(first), ("IsUntraceable", "true"));

        Assert.Equal(first, done.Location);
        Assert.Equal((HttpStatusCode.MovedPermanently, $"{first}#bericht-3"), (moved.Status, moved.Location));
        Assert.Equal(4, ForumMember.Posts(page).Count);
        Assert.Contains("Alles al.", ForumMember.Posts(page)[2], StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadRequest, $"{first}#bericht-5"), (late.Status, sent.Location));
        Assert.Single((await writer.GetAsync(ForumMember.Category)).Page.QuerySelectorAll(".entries__item"));
        Assert.Empty(await site.Host.FindAsync("frumelvraag"));
        Assert.Contains("4 antwoorden", (await writer.GetAsync(first)).Markup, StringComparison.Ordinal);
        Assert.NotNull(await site.Mails.ReadAsync(writer.Email, "samengevoegd"));
    }

    [Theory, AllDatabases]
    public async Task Merge_BothWaysWhileOthersWrite_HappensOnceWithNumbersWithoutGaps(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (mo, tes) = (await ForumMember.JoinAsync(site, "Mo", "Moderator"), await ForumMember.JoinAsync(site, "Tes", "Moderator"));
        var members = new[] { await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid") };
        var (one, two) = (await members[0].TopicAsync("Vraag één"), await members[1].TopicAsync("Vraag twee"));
        var (oneInTwo, twoInOne) = (await mo.GetAsync(MergeOf(one)), await tes.GetAsync(MergeOf(two)));
        var forms = new List<(ForumMember Member, string Topic, EditorAnswer Page)>();
        foreach (var (member, topic) in members.SelectMany(_ => new[] { one, two }, (member, topic) => (member, topic)))
        {
            forms.Add((member, topic, await member.GetAsync(topic)));
        }

        var writing = forms.SelectMany(_ => Enumerable.Range(0, 2), (form, number) => form.Member.Browser.SendAsync(
            form.Page.Page, ForumMember.FormOf(form.Topic), ("Text", $"Antwoord {number}."), ("IsUntraceable", "true"))).ToList();
        var merged = await Task.WhenAll(MergeAsync(mo, oneInTwo, one, two), MergeAsync(tes, twoInOne, two, one));
        var written = (await Task.WhenAll(writing)).Count(answer => answer.Status is HttpStatusCode.SeeOther);
        var remaining = (await members[0].GetAsync(ForumMember.Category)).Page.QuerySelectorAll(".entries__title a");
        var page = await members[0].GetAsync(Assert.Single(remaining).GetAttribute("href")!);

        Assert.Single(merged, answer => answer.Status is HttpStatusCode.SeeOther);
        Assert.Equal(
            Enumerable.Range(1, written + 2).Select(number => $"bericht-{number}"),
            page.Page.QuerySelectorAll(".post").Select(post => post.Id));
    }

    private static async Task<string> TopicAsync(ForumMember asker, ForumMember answerer, params string[] answers)
    {
        var topic = await asker.TopicAsync("Hoeveel doelen?");
        foreach (var answer in answers)
        {
            await answerer.AnswerAsync(topic, answer);
        }

        return topic;
    }

    private static async Task<EditorAnswer> SplitAsync(ForumMember moderator, string topic, int[] numbers, string title)
    {
        var page = await moderator.GetAsync($"{TopicModerationTests.PageOf(topic)}/splitsen");
        var form = page.Page.QuerySelector("form[action*=splitsen]")!;
        var keys = form.QuerySelectorAll("label.choice__label")
            .Where(label => numbers.Any(number => label.TextContent.StartsWith($"Bericht {number} ", StringComparison.Ordinal)))
            .Select(label => ("Posts", page.Page.GetElementById(label.GetAttribute("for")!)!.GetAttribute("value")!));
        var token = ("__RequestVerificationToken", form.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        return await moderator.Browser.PostAsync(
            form.GetAttribute("action")!, [token, .. keys, ("Title", title), ("Ground", "Misplaced"), ("Reason", "Iets anders.")]);
    }

    private static async Task<EditorAnswer> MergeAsync(ForumMember moderator, string topic, string into) =>
        await MergeAsync(moderator, await moderator.GetAsync(MergeOf(topic)), topic, into);

    private static Task<EditorAnswer> MergeAsync(ForumMember moderator, EditorAnswer page, string topic, string into) =>
        moderator.Browser.SendAsync(page.Page, MergeOf(topic), ("Into", into), ("Ground", "Misplaced"), ("Reason", "Stond er al."));

    private static string MergeOf(string topic) => $"{TopicModerationTests.PageOf(topic)}/samenvoegen";

    private static string Unread(EditorAnswer list, string topic) => list.Page.QuerySelectorAll(".entries__item")
        .Single(item => item.QuerySelector("h2 a")!.GetAttribute("href") == topic).TextContent;
}
