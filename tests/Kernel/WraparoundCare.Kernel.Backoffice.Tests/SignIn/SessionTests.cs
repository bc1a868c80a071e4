using System.Net;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Kernel.Backoffice.Tests.SignIn;

/// <summary>What ends a session.</summary>
[Collection(nameof(KernelHost))]
public sealed class SessionTests
{
    private const string Page = "/redactie";

    [Theory, AllDatabases]
    public async Task Open_UserDisabledWithALiveCookie_IsOut(DatabaseKind kind)
    {
        await using var site = await SignInSite.OpenAsync(kind);
        var browser = await site.SignedInAsync();
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Page)).Status);

        await site.Host.Get<IUserService>().DisableAsync(Constants.Security.SuperUserKey, new HashSet<Guid> { site.Editor.Key });

        await IsOutAsync(browser);
        Assert.False(browser.IsSignedIn);
    }

    [Theory, AllDatabases]
    public async Task Open_PasswordChangedWithALiveCookie_IsOut(DatabaseKind kind)
    {
        await using var site = await SignInSite.OpenAsync(kind);
        var browser = await site.SignedInAsync();

        var changed = await site.Host.Get<IUserService>().ChangePasswordAsync(
            Constants.Security.SuperUserKey,
            new ChangeUserPasswordModel { UserKey = site.Editor.Key, NewPassword = "een-nieuw-wachtwoord" });

        Assert.True(changed.Success);
        await IsOutAsync(browser);
    }

    [Fact]
    public async Task Open_RightsTakenAway_IsNotFoundAtOnce()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        var browser = await site.SignedInAsync();
        var user = (User)site.User;
        user.ClearGroups();
        site.Host.Get<IUserService>().Save(user);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Page)).Status);
        Assert.Equal("/umbraco", (await browser.GetAsync(EditorClient.LoginPath)).Location);
    }

    [Fact]
    public async Task SignOut_CopyOfTheCookie_IsWorthNothing()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        var browser = await site.SignedInAsync();
        var thief = site.Browser();
        thief.Cookies.Add(browser.Cookies.GetAllCookies());
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync(Page)).Status);

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/umbraco/logout")).Status);
        var answer = await browser.SendAsync(Page, "/umbraco/logout");

        Assert.Equal((HttpStatusCode.Redirect, "/"), (answer.Status, answer.Location));
        await IsOutAsync(browser);
        await IsOutAsync(thief);
    }

    [Fact]
    public async Task SignIn_ElsewhereWhereSettingsForbidIt_EndsTheFormerSession()
    {
        await using var site = await SignInSite.OpenAsync(
            DatabaseKind.Sqlite, null, "--Umbraco:CMS:Security:UserAllowConcurrentLogins=false");
        var former = await site.SignedInAsync();

        var latter = await site.SignedInAsync();

        await IsOutAsync(former);
        Assert.Equal(HttpStatusCode.OK, (await latter.GetAsync(Page)).Status);
    }

    [Fact]
    public async Task SignIn_Elsewhere_KeepsTheFormerSession()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        var former = await site.SignedInAsync();

        var latter = await site.SignedInAsync();
        await latter.SendAsync(Page, "/umbraco/logout");

        Assert.Equal(HttpStatusCode.OK, (await former.GetAsync(Page)).Status);
    }

    [Fact]
    public async Task Open_AfterTwentyMinutesWithoutUse_IsOut()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        var browser = await site.SignedInAsync();
        site.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Page)).Status);
        site.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Page)).Status);

        site.Clock.Advance(TimeSpan.FromMinutes(21));

        await IsOutAsync(browser);
    }

    [Fact]
    public async Task Open_AfterTwelveHoursOfUse_IsOut()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        var browser = await site.SignedInAsync();
        for (var quarter = 0; quarter < 48; quarter++)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(15));
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Page)).Status);
        }

        site.Clock.Advance(TimeSpan.FromMinutes(1));

        await IsOutAsync(browser);
    }

    private static async Task IsOutAsync(EditorClient browser)
    {
        var answer = await browser.GetAsync(Page);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.EndsWith("/umbraco/login?ReturnUrl=%2Fredactie", answer.Location, StringComparison.Ordinal);
    }
}
