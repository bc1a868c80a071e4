using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Members;

/// <summary>Who is signed in is remembered for a moment, and forgotten as soon as anything about it changes.</summary>
[Collection(nameof(KernelHost))]
public sealed class SignedInMembersTests
{
    [Theory, AllDatabases]
    public async Task Visit_AfterTheMemberWasChanged_IsAnsweredAsTheyAreNow(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (visitor, members) = (await site.JoinAsync(), site.Host.Get<IMemberService>());
        var before = await visitor.GetAsync("/moderatie/berichten");

        members.AssignRole(site.Find()!.Id, "Moderator");
        var asModerator = await visitor.GetAsync("/moderatie/berichten");
        members.DissociateRole(site.Find()!.Id, "Moderator");
        var noMore = await visitor.GetAsync("/moderatie/berichten");
        var member = site.Find()!;
        member.IsApproved = false;
        members.Save(member);
        var blocked = await visitor.GetAsync("/mijn");

        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.Redirect),
            (before.Status, asModerator.Status, noMore.Status, blocked.Status));
    }

    [Theory, AllDatabases]
    public async Task Visit_WithASessionThatIsGone_IsOutAfterAMinute(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var visitor = await site.JoinAsync();
        await visitor.GetAsync("/mijn");

        // Nobody is told.
        await Rows.ExecuteAsync(site.Host, "DELETE FROM account_session");
        var kept = await visitor.GetAsync("/mijn");
        site.Clock.Jump(TimeSpan.FromMinutes(1));
        var asked = await visitor.GetAsync("/mijn");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (kept.Status, asked.Status));
    }

    [Fact]
    public async Task Visit_AfterAnotherNodeEndedTheSession_IsOut()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.PostgreSql);
        var (here, elsewhere) = (await site.JoinAsync(), site.Visitor());
        await MemberSite.SignInAsync(elsewhere);
        await using var other = await KernelHost.JoinAsync(
            site.Host.Database, services => services.AddSingleton<TimeProvider>(site.Clock), [.. site.Mails.Settings]);
        using var there = new EditorClient(await other.OpenAsync());
        there.Cookies.Add(elsewhere.Cookies.GetAllCookies());
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/mijn")).Status);
        StaticServiceProvider.Instance = site.Host.Services;

        await here.SendAsync("/mijn/apparaten", "/mijn/apparaten/overal-uitloggen");

        using var patience = new CancellationTokenSource(Patience.Limit);
        while ((await there.GetAsync("/mijn")).Status is HttpStatusCode.OK)
        {
            Assert.False(patience.IsCancellationRequested, "A session that another node ended goes on.");
        }
    }
}
