using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Kernel.Website.Tests.Access;

/// <summary>Pages that editors opened for some members only.</summary>
public sealed class PublicAccessTests
{
    private const string Group = "Leden";

    [Theory, AllDatabases]
    public async Task Get_PageForMembers_SendsOthersToTheLoginPage(DatabaseKind kind)
    {
        await using var site = await WebsiteHost.StartAsync(kind);
        var (home, closed, below) = Pages(site);
        await site.HtmlAsync("/besloten");
        Protect(site, closed, login: home, noAccess: home);

        var answers =
            new[] { await site.GetAsync("/besloten"), await site.GetAsync("/besloten/dieper?a=b"), await site.GetAsync("/besloten/") };

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal("/?returnUrl=%2Fbesloten%2Fdieper%3Fa%3Db", answers[1].Headers.Location!.OriginalString);
        Assert.All(answers, answer => Assert.True(answer.Headers.CacheControl!.NoStore));
        Assert.Equal("dieper", below.Name);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/")).StatusCode);

        var access = site.Get<IPublicAccessService>();
        access.Delete(access.GetEntryForContent(closed)!);
        Assert.Contains("besloten", await site.HtmlAsync("/besloten"), StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Get_LoginPageIsGone_IsNotFound(DatabaseKind kind)
    {
        await using var site = await WebsiteHost.StartAsync(kind);
        var (home, closed, _) = Pages(site);
        var login = site.Publish("inloggen", home);
        Protect(site, closed, login, login);
        site.Contents.Unpublish(login);

        var answer = await site.GetAsync("/besloten");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain(
            "besloten", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Get_PageThatIsItsOwnLoginPage_SendsOthersToTheAddressOfTheSite(DatabaseKind kind)
    {
        await using var site = await WebsiteHost.StartAsync(kind);
        var (_, closed, _) = Pages(site);
        Protect(site, closed, login: closed, noAccess: closed);

        var itself = await site.GetAsync("/besloten");
        var below = await site.GetAsync("/besloten/dieper");

        Assert.Equal(
            (HttpStatusCode.Redirect, "/inloggen?returnUrl=%2Fbesloten"), (itself.StatusCode, itself.Headers.Location!.OriginalString));
        Assert.Equal("/inloggen?returnUrl=%2Fbesloten%2Fdieper", below.Headers.Location!.OriginalString);
    }

    [Theory, AllDatabases]
    public async Task Get_LoginPageBelowWhatItOpens_IsShownAndNotKept(DatabaseKind kind)
    {
        await using var site = await WebsiteHost.StartAsync(kind);
        var (_, closed, login) = Pages(site);
        Protect(site, closed, login, login);

        var answer = await site.GetAsync("/besloten/dieper");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-store, private", answer.Headers.CacheControl!.ToString());
    }

    [Theory, AllDatabases]
    public async Task HasMemberAccess_Visitors_AreToldApart(DatabaseKind kind)
    {
        await using var site = await WebsiteHost.StartAsync(kind);
        var (home, closed, below) = Pages(site);
        Protect(site, closed, home, home);
        var members = site.Get<IMemberService>();
        await site.Get<IMemberGroupService>().CreateAsync(new MemberGroup { Name = Group });
        var inside = Member(members, "binnen");
        members.AssignRole(inside.Id, Group);
        Member(members, "buiten");
        var locked = Member(members, "dicht");
        locked.IsLockedOut = true;
        members.Save(locked);
        var unapproved = Member(members, "nieuw");
        unapproved.IsApproved = false;
        members.Save(unapproved);

        Assert.Equal(PublicAccessStatus.NotLoggedIn, await CheckAsync(site, below, new ClaimsPrincipal()));
        Assert.Equal(PublicAccessStatus.NotLoggedIn, await CheckAsync(site, below, SignedIn("onbekend")));
        Assert.Equal(
            PublicAccessStatus.NotLoggedIn,
            await CheckAsync(site, below, SignedIn("binnen", Constants.Security.BackOfficeAuthenticationType)));
        Assert.Equal(PublicAccessStatus.AccessAccepted, await CheckAsync(site, below, SignedIn("binnen")));
        Assert.Equal(PublicAccessStatus.AccessDenied, await CheckAsync(site, below, SignedIn("buiten")));
        Assert.Equal(PublicAccessStatus.LockedOut, await CheckAsync(site, below, SignedIn("dicht")));
        Assert.Equal(PublicAccessStatus.NotApproved, await CheckAsync(site, below, SignedIn("nieuw")));
        Assert.Equal(PublicAccessStatus.AccessAccepted, await CheckAsync(site, home, new ClaimsPrincipal()));
    }

    private static (IContent Home, IContent Closed, IContent Below) Pages(WebsiteHost site)
    {
        var home = site.Publish("Begin");
        var closed = site.Publish("besloten", home);
        return (home, closed, site.Publish("dieper", closed));
    }

    private static void Protect(WebsiteHost site, IContent page, IContent login, IContent noAccess)
    {
        var entry = new PublicAccessEntry(page, login, noAccess, []);
        entry.AddRule(Group, Constants.Conventions.PublicAccess.MemberRoleRuleType);
        Assert.True(site.Get<IPublicAccessService>().Save(entry).Success);
    }

    private static IMember Member(IMemberService members, string name)
    {
        var member = members.CreateMember(name, $"{name}@example.org", name, Constants.Conventions.MemberTypes.DefaultAlias);
        member.IsApproved = true;
        members.Save(member);
        return member;
    }

    private static Task<PublicAccessStatus> CheckAsync(WebsiteHost site, IContent page, ClaimsPrincipal visitor) =>
        site.Get<IPublicAccessChecker>().HasMemberAccessToContentAsync(page.Id, visitor);

    private static ClaimsPrincipal SignedIn(string name, string? scheme = null) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], scheme ?? IdentityConstants.ApplicationScheme));
}
