using System.Net;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Community.Forum.Trust;
using WraparoundCare.Community.Tests.Forum.Moderation;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Community.Tests.Forum.Trust;

/// <summary>Rights that grow with good use, and end when it is not.</summary>
[Collection(nameof(KernelHost))]
public sealed class TrustStepsTests
{
    private static readonly string[] SoonTrusted =
    [
        "--Community:Forum:PostsToBeTrusted=2",
        "--Community:Forum:TopicsReadToBeTrusted=1",
        "--Community:Forum:AnswersPerDay=2",
    ];

    [Theory, AllDatabases]
    public async Task Decide_ThirdPostThatIsPlaced_LetsANewMemberIn(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (newcomer, moderator) = (await ForumMember.JoinAsync(site, "Noor"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var topic = await moderator.TopicAsync("Welkom");
        foreach (var (text, letIn) in new[] { ("Een.", false), ("Twee.", false), ("Drie.", true) })
        {
            await newcomer.AnswerAsync(topic, text);
            Assert.False(IsIn(site, newcomer, "Lid"));
            await PostQueue.PlaceAllAsync(moderator);
            Assert.Equal(letIn, IsIn(site, newcomer, "Lid"));
        }

        await newcomer.AnswerAsync(topic, "Vier.");

        Assert.Equal("Vier.", ForumMember.Posts(await site.Visitor().GetAsync(topic))[^1]);
        Assert.Contains("meteen op het forum", (await site.Mails.ReadAsync(newcomer.Email, "nu lid")).Text, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Decide_PostThatIsHidden_KeepsANewMemberNew(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind, "--Community:Forum:PostsToBecomeKnown=1");
        var (newcomer, moderator) = (await ForumMember.JoinAsync(site, "Noor"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var topic = await moderator.TopicAsync("Welkom");
        await newcomer.AnswerAsync(topic, "Dit kan niet.");
        await PostQueue.DecideAllAsync(moderator, "Hidden", "Hieruit is een gezin te herkennen.");
        await newcomer.AnswerAsync(topic, "Dit wel.");
        await PostQueue.PlaceAllAsync(moderator);

        Assert.False(IsIn(site, newcomer, "Lid"));
        site.Clock.Jump(TimeSpan.FromDays(91));
        site.Host.Get<TrustSteps>().JudgeAll();
        Assert.True(IsIn(site, newcomer, "Lid"));
    }

    [Theory, AllDatabases]
    public async Task Judge_WhoReadsAndWrites_IsTrustedUntilAPostIsHidden(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind, SoonTrusted);
        var (member, moderator) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var topic = await member.TopicAsync("Hoeveel doelen?");
        await member.AnswerAsync(topic, "Drie is genoeg.");
        await member.GetAsync(topic);
        var steps = site.Host.Get<TrustSteps>();
        // The kernel dates members by the clock of the machine.
        site.Clock.Jump(TimeProvider.System.GetUtcNow() - site.Clock.GetUtcNow());

        site.Clock.Jump(TimeSpan.FromDays(14));
        steps.JudgeAll();
        Assert.False(IsIn(site, member, "Vertrouwd lid"));
        site.Clock.Jump(TimeSpan.FromDays(2));
        // The site looks once a day itself: whoever is first, it is one step and one mail.
        steps.JudgeAll();
        Assert.Equal(0, steps.JudgeAll());
        Assert.True(IsIn(site, member, "Vertrouwd lid"));
        await site.Mails.ReadAsync(member.Email, "vertrouwd lid");

        await MemberSite.SignInAsync(member.Browser, member.Email);
        foreach (var text in new[] { "Een.", "Twee.", "Drie." })
        {
            Assert.Equal(HttpStatusCode.SeeOther, (await member.AnswerAsync(topic, text)).Status);
        }

        await MemberSite.SignInAsync(moderator.Browser, moderator.Email);
        await PostQueue.DecideAsync(moderator, await PostQueue.OfAsync(moderator, topic, 3), "Hidden", "Dit is reclame.");

        Assert.False(IsIn(site, member, "Vertrouwd lid"));
        Assert.True(IsIn(site, member, "Lid"));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await member.AnswerAsync(topic, "Vier.")).Status);
        Assert.Equal(0, steps.JudgeAll());
    }

    private static bool IsIn(MemberSite site, ForumMember member, string group)
    {
        var members = site.Host.Get<IMemberService>();
        return members.GetAllRoles(members.GetByEmail(member.Email)!.Id).Contains(group);
    }
}
