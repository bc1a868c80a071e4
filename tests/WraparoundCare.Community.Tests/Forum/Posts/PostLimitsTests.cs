using System.Net;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Community.Tests.Forum.Posts;

/// <summary>How much one member may write.</summary>
[Collection(nameof(KernelHost))]
public sealed class PostLimitsTests
{
    [Theory, AllDatabases]
    public async Task Write_NewMemberWritesALot_WaitsADayAndKeepsTheText(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind, "--Community:Forum:NewMemberAnswersPerDay=2");
        var (newcomer, known) = (await ForumMember.JoinAsync(site, "Noor"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var topic = await known.TopicAsync("Hoeveel doelen?");
        await newcomer.TopicAsync("Een eigen vraag");
        await newcomer.AnswerAsync(topic, "Eén.");
        await newcomer.AnswerAsync(topic, "Twee.");

        var refused = await newcomer.AnswerAsync(topic, "Drie.");
        site.Clock.Advance(TimeSpan.FromHours(25));
        await MemberSite.SignInAsync(newcomer.Browser, newcomer.Email);
        var nextDay = await newcomer.AnswerAsync(topic, "Drie.");

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.SeeOther), (refused.Status, nextDay.Status));
        Assert.Contains("Over 24 uur", refused.Page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Drie.", refused.Page.QuerySelector("[name=Text]")!.TextContent.Trim());
    }

    [Fact]
    public async Task Write_TwoPostsAtOnce_WaitsUnlessItIsAModerator()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite, "--Community:Forum:Pause=00:00:05");
        var (member, moderator) = (await ForumMember.JoinAsync(site, "Sam", "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var topic = await moderator.TopicAsync("Hoeveel doelen?");

        var first = await member.AnswerAsync(topic, "Eén.");
        var soon = await member.AnswerAsync(topic, "Twee.");
        site.Clock.Advance(TimeSpan.FromSeconds(6));
        var later = await member.AnswerAsync(topic, "Twee.");

        Assert.Equal(
            (HttpStatusCode.SeeOther, HttpStatusCode.TooManyRequests, HttpStatusCode.SeeOther), (first.Status, soon.Status, later.Status));
        Assert.Contains("Wacht nog 5 seconden", soon.Markup, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await moderator.AnswerAsync(topic, "Drie.")).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await moderator.AnswerAsync(topic, "Vier.")).Status);
    }

    [Fact]
    public async Task Write_WithoutPauseWhileTheLastPostBearsALaterMoment_NeverWaits()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var member = await ForumMember.JoinAsync(site, "Sam", "Lid");
        var topic = await member.TopicAsync("Hoeveel doelen?");
        await member.AnswerAsync(topic, "Geschreven waar de klok voorloopt.");
        site.Clock.Jump(TimeSpan.FromMilliseconds(-10));

        Assert.Equal(HttpStatusCode.SeeOther, (await member.AnswerAsync(topic, "Meteen daarna.")).Status);
    }
}
