using System.Net;
using System.Text.Json;
using WraparoundCare.Community.Tests.Forum.Following;
using WraparoundCare.Community.Tests.Forum.Moderation;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Community.Tests.Forum.Mentions;

/// <summary>Names of members and groups after an @.</summary>
[Collection(nameof(KernelHost))]
public sealed class MentionTests
{
    private const string Told = "* Iemand noemt je in Hoeveel doelen?";

    [Theory, AllDatabases]
    public async Task Answer_NamesMembers_MarksAndTellsEachOnce(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var asker = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var (spaced, accented, silent) = (
            await WriterAsync(site, "Sam de Vries"),
            await WriterAsync(site, "Éva-李娜"),
            await ForumMember.JoinAsync(site, "Stil", "Lid"));
        var topic = await asker.TopicAsync("Hoeveel doelen?");

        await asker.AnswerAsync(
            topic, "Wat vind jij, @sam de vries? En @Éva-李娜, @Stil, @niemand, a@Sam de Vries of `@Sam de Vries`.\n\n> @Éva-李娜");
        var post = (await site.Visitor().GetAsync(topic)).Page.QuerySelector("#bericht-2")!;
        var first = (await spaced.NewsAsync(), await accented.NewsAsync(), await silent.NewsAsync());
        await spaced.GetAsync(topic);
        await ChangeAsync(asker, topic, 2, "Wat vindt @Sam de Vries, en wat vindt @Stil?");
        await silent.AnswerAsync(topic, "Hier ben ik.");
        await ChangeAsync(asker, topic, 2, "Wat vindt @Sam de Vries, en wat vindt @Stil nu?");

        Assert.Equal(["@sam de vries", "@Éva-李娜"], post.QuerySelectorAll(".mention").Select(name => name.TextContent));
        Assert.Equal([Told, Told], Star([.. first.Item1, .. first.Item2]));
        Assert.Empty(first.Item3);
        Assert.DoesNotContain(await spaced.NewsAsync(), told => told.StartsWith('*'));
        Assert.DoesNotContain("@example.org", (await site.Visitor().GetAsync(topic)).Markup, StringComparison.Ordinal);
        Assert.Contains("Genoemd als", (await spaced.GetAsync("/mijn/gegevens")).Markup, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Change_NamesSomebodyMore_TellsThemAndNobodyElse(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var asker = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var (first, second) = (await WriterAsync(site, "Sam"), await WriterAsync(site, "Vera"));
        var topic = await asker.TopicAsync("Hoeveel doelen?");
        await asker.AnswerAsync(topic, "Vraag het @Sam.");
        await first.NewsAsync();
        await first.Browser.SendAsync(Followers.Notifications, Followers.Notifications + "/gelezen");

        await ChangeAsync(asker, topic, 2, "Vraag het @Sam of @Vera.");

        Assert.Equal([Told], await second.NewsAsync());
        Assert.DoesNotContain(await first.NewsAsync(), told => told.StartsWith('*'));
        Assert.Equal($"{topic}#bericht-2", await second.FirstNewsAsync());
    }

    [Theory, AllDatabases]
    public async Task Answer_NamesWhoMutedOrMayNotRead_TellsThemNothing(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var asker = await ForumMember.JoinAsync(site, "Noor", "Lid", "Projectlid");
        var (outside, deaf, quiet) = (await WriterAsync(site, "Sam"), await WriterAsync(site, "Vera"), await WriterAsync(site, "Tim"));
        var topic = await asker.TopicAsync("Hoeveel doelen?");
        await deaf.MuteWriterAsync(topic, 1);
        await quiet.PressAsync(topic, "dempen");
        await asker.AnswerAsync(topic, "Hallo @Vera en @Tim.");
        await Rows.ExecuteAsync(site.Host, "UPDATE forum_category SET readers = 'Projectlid' WHERE slug = 'plan-en-doelen'");
        await asker.AnswerAsync(topic, "Hallo @Sam.");

        Assert.Empty(await outside.NewsAsync());
        Assert.Empty(await deaf.NewsAsync());
        Assert.Empty(await quiet.NewsAsync());
        Assert.Empty((await asker.GetAsync(topic)).Page.QuerySelectorAll("#bericht-3 .mention"));
        Assert.Equal([2], await Rows.CountAsync(site.Host, "forum_mention"));
    }

    [Theory, AllDatabases]
    public async Task Answer_NamesOneOfTwoWithThatName_MeansWhoWroteThereOrWhomTheCodeSays(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var asker = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var (one, other) = (await WriterAsync(site, "SamEen"), await WriterAsync(site, "SamTwee"));
        foreach (var name in new[] { "SamEen", "SamTwee" })
        {
            await Rows.ExecuteAsync(site.Host, $"UPDATE node SET name = 'Sam' WHERE name = '{name}'");
        }

        var topic = await asker.TopicAsync("Hoeveel doelen?");
        await asker.AnswerAsync(topic, "Wie van de twee, @Sam?");
        await other.AnswerAsync(topic, "Ik.");
        await asker.AnswerAsync(topic, "Dag @Sam.");
        var names = await NamesAsync(asker, topic, "sa");
        await asker.AnswerAsync(topic, $"Dag @{names[1].Text}.");
        var page = (await site.Visitor().GetAsync(topic)).Page;

        Assert.Equal(["Sam", "Sam"], names.Select(name => name.Name));
        Assert.Equal("schreef in dit onderwerp", names[0].Note);
        Assert.Equal(2, names.Select(name => name.Text).Distinct().Count());
        Assert.Empty(page.QuerySelectorAll("#bericht-2 .mention"));
        Assert.Equal("@Sam", page.QuerySelector("#bericht-5 .mention")!.TextContent);
        Assert.Equal([Told], await one.NewsAsync());
        Assert.Equal($"{topic}#bericht-5", await one.FirstNewsAsync());
        Assert.Equal([Told], Star(await other.NewsAsync()));
    }

    [Theory, AllDatabases]
    public async Task Answer_NamesAGroup_TellsItsMembersWhenTheWriterMay(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind, "--Community:Forum:MembersPerGroupMention=1");
        var (asker, newcomer) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Nieuw"));
        var moderator = await ForumMember.JoinAsync(site, "Mo", "Moderator");
        await ForumMember.JoinAsync(site, "Pim", "Projectlid");
        await ForumMember.JoinAsync(site, "Pam", "Projectlid");
        var topic = await asker.TopicAsync("Hoeveel doelen?");
        await asker.AnswerAsync(topic, "Kan een van de @moderatoren kijken? En @projectleden?");
        await newcomer.AnswerAsync(topic, "Ik roep ook @moderatoren.");

        Assert.Equal([Told], await moderator.NewsAsync());
        Assert.Equal([1, 0], await Rows.CountAsync(site.Host, "forum_mention", "forum_mention WHERE name = 'projectleden'"));
        Assert.Equal(["moderatoren"], (await NamesAsync(asker, topic, "moder")).Select(name => name.Text));
    }

    [Fact]
    public async Task Answer_NamesManyOrWaits_IsRefusedOrToldLater()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite, "--Community:Forum:MentionsPerPost=1");
        var asker = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var (first, newcomer, moderator) = (
            await WriterAsync(site, "Sam"),
            await ForumMember.JoinAsync(site, "Nieuw"),
            await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        await WriterAsync(site, "Vera");
        var topic = await asker.TopicAsync("Hoeveel doelen?");

        var refused = await asker.AnswerAsync(topic, "@Sam en @Vera");
        await newcomer.AnswerAsync(topic, "Dag @Sam.");
        var waiting = await first.NewsAsync();
        var post = (await moderator.GetAsync("/moderatie/berichten")).Page.QuerySelector(".entries__title a")!.GetAttribute("href")!;
        await ForumModerator.DecideAsync(moderator, post, "Approved");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Noem er niet meer dan 1", refused.Page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("@Sam en @Vera", refused.Page.QuerySelector("[name=Text]")!.TextContent.Trim());
        Assert.Empty(waiting);
        Assert.Equal([Told], await first.NewsAsync());
    }

    [Theory, AllDatabases]
    public async Task Erase_WhoIsNamed_TakesTheNameOutOfThePostsOfOthers(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var asker = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var leaver = await WriterAsync(site, "Zwaantje Drost");
        var topic = await asker.TopicAsync("Hoeveel doelen?");
        await asker.AnswerAsync(topic, "Dag @Zwaantje Drost, en @Zwaantje Drosten.");
        await ChangeAsync(asker, topic, 2, "Hoi @Zwaantje Drost, en @Zwaantje Drosten.");

        await ForumPersonalDataTests.LeaveAsync(leaver, "laten");

        Assert.Equal("Hoi @Oud-lid, en @Zwaantje Drosten.", ForumMember.Posts(await site.Visitor().GetAsync(topic))[1].Split('\n')[0]);
        Assert.Equal([0, 0], await Rows.CountAsync(
            site.Host, "forum_mention", "forum_post_version WHERE text LIKE '%Drost,%'"));
    }

    [Fact]
    public async Task Suggest_WhatIsNotRight_SaysNothingOfAnybody()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite, "--Community:Forum:NameSuggestionsPerTenMinutes=12");
        var asker = await ForumMember.JoinAsync(site, "Noor", "Lid");
        await WriterAsync(site, "Sam");
        await ForumMember.JoinAsync(site, "Stil", "Lid");
        var topic = await asker.TopicAsync("Hoeveel doelen?");
        var here = AddressOf(topic);

        string[] all = [here, here + "&q=", here + "&q=" + new string('a', 101), "/forum/namen?q=s", "/forum/namen?q=s&onderwerp=x"];
        foreach (var wrong in all)
        {
            var answer = await asker.GetAsync(wrong);
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.Contains("\"title\"", answer.Markup, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await asker.GetAsync("/forum/namen?q=s&onderwerp=999")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await asker.GetAsync("/forum/namen?q=s&categorie=geen")).Status);
        Assert.Equal(["Sam"], (await NamesAsync(asker, topic, "s")).Select(name => name.Name));
        Assert.Empty(await NamesAsync(asker, topic, "%"));
        Assert.Empty(await NamesAsync(asker, topic, "_"));
        Assert.NotEqual(HttpStatusCode.OK, (await site.Visitor().GetAsync(here + "&q=s")).Status);
        await asker.GetAsync(here + "&q=s");
        await asker.GetAsync(here + "&q=s");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await asker.GetAsync(here + "&q=s")).Status);
    }

    // Whoever wrote nothing is known to nobody.
    private static async Task<ForumMember> WriterAsync(MemberSite site, string name)
    {
        var member = await ForumMember.JoinAsync(site, name, "Lid");
        await member.TopicAsync($"Van {name}");
        return member;
    }

    private static async Task ChangeAsync(ForumMember writer, string topic, int number, string text)
    {
        var change = (await writer.GetAsync(topic)).Page.QuerySelector($"#bericht-{number} a[href$=bewerken]")!.GetAttribute("href")!;
        await writer.Browser.SendAsync(change, change, ("Text", text), ("IsUntraceable", "true"));
    }

    private static IReadOnlyList<string> Star(IReadOnlyList<string> news) => [.. news.Where(told => told.StartsWith('*'))];

    private static string AddressOf(string topic) => $"/forum/namen?onderwerp={topic.Split('/')[3]}";

    private static async Task<IReadOnlyList<Suggested>> NamesAsync(ForumMember member, string topic, string text) =>
        JsonSerializer.Deserialize<IReadOnlyList<Suggested>>(
            (await member.GetAsync($"{AddressOf(topic)}&q={Uri.EscapeDataString(text)}")).Markup, JsonSerializerOptions.Web)!;

    private sealed record Suggested(string Name, string Text, string? Note);
}
