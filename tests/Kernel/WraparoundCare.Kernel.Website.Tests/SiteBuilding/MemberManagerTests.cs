using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Website.SiteBuilding;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Website.Tests.SiteBuilding;

public sealed class MemberManagerTests
{
    [Theory, AllDatabases]
    public async Task IsMemberAuthorized_EachCondition_MustHold(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await host.SaveGroupsAsync("Gemeenten");
        var anna = host.SaveMember("anna", "Anna");
        host.Get<IMemberService>().AssignRole(anna.Id, "Gemeenten");
        var members = host.Get<IMemberManager>();

        SignIn(host, "anna");

        Assert.True(members.IsLoggedIn());
        Assert.Equal(anna.Key, (await members.GetCurrentMemberAsync())?.Key);
        Assert.True(await members.IsMemberAuthorizedAsync());
        Assert.True(await members.IsMemberAuthorizedAsync(["member"], ["GEMEENTEN"], [anna.Id]));
        Assert.False(await members.IsMemberAuthorizedAsync(["professional"]));
        Assert.False(await members.IsMemberAuthorizedAsync(allowGroups: ["Projecten"]));
        Assert.False(await members.IsMemberAuthorizedAsync(["Member"], ["Gemeenten"], [anna.Id + 1]));
    }

    [Theory, AllDatabases]
    public async Task IsLoggedIn_VisitorLockedOrUser_IsFalse(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var locked = host.NewMember("dicht", "Dicht");
        locked.IsLockedOut = true;
        host.Get<IMemberService>().Save(locked);
        host.SaveMember("anna", "Anna");
        var members = host.Get<IMemberManager>();

        Assert.False(members.IsLoggedIn());
        SignIn(host, "dicht");
        Assert.False(members.IsLoggedIn());
        SignIn(host, "weg");
        Assert.False(members.IsLoggedIn());
        SignIn(host, "anna", Constants.Security.BackOfficeAuthenticationType);
        Assert.False(members.IsLoggedIn());
        Assert.False(await members.IsMemberAuthorizedAsync());
    }

    [Theory, AllDatabases]
    public async Task MemberHasAccess_ProtectedPath_IsForThoseInTheGroup(DatabaseKind kind)
    {
        await using var site = await WebsiteHost.StartAsync(kind);
        var (home, closed) = (site.Publish("Begin"), site.Publish("Besloten"));
        var entry = new PublicAccessEntry(closed, home, home, []);
        entry.AddRule("Gemeenten", Constants.Conventions.PublicAccess.MemberRoleRuleType);
        site.Get<IPublicAccessService>().Save(entry);
        var members = site.Get<IMemberService>();
        var anna = members.CreateMember("anna", "anna@example.org", "Anna", Constants.Conventions.MemberTypes.DefaultAlias);
        members.Save(anna);
        members.AssignRole(anna.Id, "Gemeenten");
        var manager = site.Get<IMemberManager>();

        Assert.False(await manager.IsProtectedAsync(home.Path));
        Assert.True(await manager.IsProtectedAsync(closed.Path));
        Assert.True(await manager.MemberHasAccessAsync(home.Path));
        Assert.False(await manager.MemberHasAccessAsync(closed.Path));
        site.Get<IHttpContextAccessor>().HttpContext = Visit("anna", IdentityConstants.ApplicationScheme);
        Assert.True(await manager.MemberHasAccessAsync(closed.Path));
    }

    private static void SignIn(KernelHost host, string username, string? scheme = null) =>
        host.Get<IHttpContextAccessor>().HttpContext = Visit(username, scheme ?? IdentityConstants.ApplicationScheme);

    private static DefaultHttpContext Visit(string username, string scheme) =>
        new() { User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, username)], scheme)) };
}
