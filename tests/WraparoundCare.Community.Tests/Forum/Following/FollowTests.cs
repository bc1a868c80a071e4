using System.Net;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Following;

/// <summary>What members choose to hear of.</summary>
[Collection(nameof(KernelHost))]
public sealed class FollowTests
{
    [Theory, AllDatabases]
    public async Task Follow_TopicAndCategory_IsSeenThereAndInOnesListUntilItEnds(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (asker, reader) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var topic = await asker.TopicAsync("Hoeveel doelen?");

        var followed = await reader.PressAsync(topic, "volgen");
        await reader.PressAsync(topic, "volgen");
        await reader.Browser.SendAsync(ForumMember.Category, $"{ForumMember.Category}/volgen");
        var list = await reader.GetAsync(Followers.Following);

        Assert.Equal($"{topic}#volgen", followed.Location);
        Assert.Contains("Je volgt dit onderwerp", (await reader.GetAsync(topic)).Markup, StringComparison.Ordinal);
        Assert.Contains("Je volgt deze categorie", (await reader.GetAsync(ForumMember.Category)).Markup, StringComparison.Ordinal);
        Assert.Equal([topic], Topics(list));
        Assert.Single(list.Page.QuerySelectorAll("[name=Categories][checked]"));
        var ended = await reader.Browser.SendAsync(list.Page, $"{string.Join('/', topic.Split('/')[..4])}/loslaten");
        await reader.Browser.SendAsync(ForumMember.Category, $"{ForumMember.Category}/loslaten");
        var after = await reader.GetAsync(Followers.Following);
        Assert.Equal(Followers.Following, ended.Location);
        Assert.Empty(Topics(after));
        Assert.Empty(after.Page.QuerySelectorAll("[name=Categories][checked]"));
    }

    [Theory, AllDatabases]
    public async Task Write_InATopic_FollowsItUnlessOneDoesNotWantThat(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (asker, other) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var saved = await other.Browser.SendAsync(Followers.Following, Followers.Following, ("FollowsOwn", "false"));

        var topic = await asker.TopicAsync("Hoeveel doelen?");
        await other.AnswerAsync(topic, "Drie.");

        Assert.Equal($"{Followers.Following}?bewaard=true", saved.Location);
        Assert.Equal([topic], Topics(await asker.GetAsync(Followers.Following)));
        Assert.Empty(Topics(await other.GetAsync(Followers.Following)));
    }

    [Theory, AllDatabases]
    public async Task Save_Subjects_FollowsTheseAndNoOthers(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");

        var saved = await member.Browser.SendAsync(Followers.Following, Followers.Following, ("Steps", "5"));
        Assert.Equal($"{Followers.Following}?bewaard=true", saved.Location);
        Assert.Equal([1], await Rows.CountAsync(site.Host, "forum_subject_follow"));
        var first = await member.GetAsync(Followers.Following);
        await member.Browser.SendAsync(Followers.Following, Followers.Following, ("Steps", "14"), ("Categories", "verzonnen"));
        var second = await member.GetAsync(Followers.Following);

        Assert.Equal("5", first.Page.QuerySelector("[name=Steps][checked]")!.GetAttribute("value"));
        Assert.Empty(second.Page.QuerySelectorAll("[name=Steps][checked], [name=Categories][checked]"));
        Assert.NotNull(second.Page.QuerySelector("[name=FollowsOwn][checked]"));
    }

    [Theory, AllDatabases]
    public async Task Mute_Member_FoldsTheirPostsUntilItEnds(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (asker, other) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var topic = await asker.TopicAsync("Hoeveel doelen?");
        await other.AnswerAsync(topic, "Drie.");

        var muted = await asker.MuteWriterAsync(topic, number: 2);
        var page = await asker.GetAsync(topic);
        var list = await asker.GetAsync(Followers.Following);
        await asker.Browser.SendAsync(list.Page, $"{Followers.Following}/lid-niet-dempen");

        Assert.Equal($"{topic}#bericht-2", muted.Location);
        Assert.StartsWith(
            "Je hebt dit lid gedempt", page.Page.QuerySelector("#bericht-2 details summary")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("#bericht-1 details"));
        Assert.Contains("Sam", list.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await other.GetAsync(topic)).Page.QuerySelector("details.unfold"));
        Assert.Null((await asker.GetAsync(topic)).Page.QuerySelector("details.unfold"));
    }

    [Fact]
    public async Task Mute_ModeratorOrOneself_CannotBeDone()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var (member, moderator) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var topic = await moderator.TopicAsync("Welkom");
        await member.AnswerAsync(topic, "Dank je wel.");
        var page = await member.GetAsync(topic);
        var own = page.Page.QuerySelector("#bericht-2 a[href$=weghalen]")!.GetAttribute("href")!;
        var theirs = (await moderator.GetAsync(topic)).Page.QuerySelector("#bericht-1 a[href$=weghalen]")!.GetAttribute("href")!;
        var token = page.Page.QuerySelector($"[name={EditorClient.TokenField}]")!.GetAttribute("value")!;

        Assert.Empty(page.Page.QuerySelectorAll("a[href$=dempen]"));
        foreach (var post in new[] { own, theirs })
        {
            var mute = post.Replace("weghalen", "dempen", StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(mute)).Status);
            Assert.Equal(
                HttpStatusCode.NotFound, (await member.Browser.PostAsync(mute, (EditorClient.TokenField, token))).Status);
        }
    }

    [Theory, AllDatabases]
    public async Task Follow_WhatOneMayNotRead_IsNotThere(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (newcomer, other) = (await ForumMember.JoinAsync(site, "Noor"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var waiting = await newcomer.TopicAsync("Mag dit?");
        await Rows.ExecuteAsync(site.Host, "UPDATE forum_category SET readers = 'Projectlid' WHERE slug = 'afronden'");
        var token = (await other.GetAsync(ForumMember.Category)).Page
            .QuerySelector($"[name={EditorClient.TokenField}]")!.GetAttribute("value")!;

        var form = string.Join('/', waiting.Split('/')[..4]);
        foreach (var path in new[] { $"{form}/volgen", $"{form}/dempen", "/forum/afronden/volgen", "/forum/nergens/volgen" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.PostAsync(path, (EditorClient.TokenField, token))).Status);
        }

        var list = await other.GetAsync(Followers.Following);
        Assert.DoesNotContain("Afronden", list.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Topics(EditorAnswer page) =>
        page.Page.QuerySelectorAll(".entries__item a").Select(link => link.GetAttribute("href")!);
}
