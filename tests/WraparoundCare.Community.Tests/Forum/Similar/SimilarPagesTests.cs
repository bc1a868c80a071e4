using System.Net;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Similar;

/// <summary>What may answer a question before it is asked.</summary>
[Collection(nameof(KernelHost))]
public sealed class SimilarPagesTests
{
    private const string Form = $"{ForumMember.Category}/nieuw";

    [Theory, AllDatabases]
    public async Task Ask_LikeWhatWasAsked_IsShownWhatOneMayReadAndStopsNobody(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var inside = await ForumMember.JoinAsync(site, "Noor", "Lid", "Projectlid");
        var outside = await ForumMember.JoinAsync(site, "Sam", "Lid");
        const string closed = "/forum/afronden/nieuw";
        var open = await inside.TopicAsync("Hoeveel zwimvora is werkbaar?");
        await Rows.ExecuteAsync(site.Host, "UPDATE forum_category SET readers = 'Projectlid' WHERE slug = 'afronden'");
        var own = (await inside.Browser.SendAsync(
            closed, closed, ("Title", "Zwimvora <b>voor</b> ons"), ("Text", "Hallo."), ("IsUntraceable", "true"))).Location!;
        await site.Host.FindAsync("zwimvora");

        var preview = await outside.AskAsync("Is zwimvora werkbaar?", ("Next", "voorbeeld"));
        var wrong = await outside.AskAsync("Is zwimvora werkbaar?", ("IsUntraceable", "false"));
        var typed = await inside.GetAsync($"{Form}/lijkt-op?titel=zwimvora");
        var placed = await outside.AskAsync("Is zwimvora werkbaar?");

        Assert.All([preview, wrong], page => Assert.Equal([open], Links(page)));
        Assert.Equal([open, own], Links(typed).Order());
        Assert.DoesNotContain("<html", typed.Markup, StringComparison.Ordinal);
        Assert.Contains("Zwimvora &lt;b&gt;", typed.Markup, StringComparison.Ordinal);
        Assert.StartsWith("/forum/onderwerp/", placed.Location, StringComparison.Ordinal);
        Assert.Empty(Links(await outside.GetAsync(Form)));
    }

    [Fact]
    public async Task Ask_WhatIsNotRight_IsSaid()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");

        Assert.Equal(HttpStatusCode.BadRequest, (await member.GetAsync($"{Form}/lijkt-op")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await member.GetAsync($"{Form}/lijkt-op?titel={new string('a', 151)}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync($"{Form}/lijkt-op?titel=%22%29%28*%3A")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync("/forum/geen/nieuw/lijkt-op?titel=doelen")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await site.Visitor().GetAsync($"{Form}/lijkt-op?titel=doelen")).Status);
    }

    private static IEnumerable<string> Links(EditorAnswer page) =>
        page.Page.QuerySelectorAll(".similar a").Select(link => link.GetAttribute("href")!);
}
