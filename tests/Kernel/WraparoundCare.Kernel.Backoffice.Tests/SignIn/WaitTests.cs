using System.Net;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Kernel.Backoffice.SignIn;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Kernel.Backoffice.Tests.SignIn;

/// <summary>Failing makes who fails wait. It is no weapon against the editor whose name is used.</summary>
[Collection(nameof(KernelHost))]
public sealed class WaitTests
{
    private const string Page = "/redactie";
    private const byte Stranger = 2;

    [Theory, AllDatabases]
    public async Task SignIn_TooManyFailures_MustWait(DatabaseKind kind)
    {
        await using var site = await SignInSite.OpenAsync(kind);
        var browser = site.Browser();
        var wrong = await browser.SignInAsync(site.Editor.Username, "een heel ander wachtwoord");
        await site.FailAsync(browser, 4);

        var waiting = await browser.SignInAsync(site.Editor);
        Assert.Equal((wrong.Status, wrong.Alert), (waiting.Status, waiting.Alert));
        Assert.Equal(
            (false, 5, site.Clock.GetUtcNow().UtcDateTime),
            (site.User.IsLockedOut, site.User.FailedPasswordAttempts, site.User.LastLockoutDate));

        site.Clock.Advance(SignInPolicy.FirstWait);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SignInAsync(site.Editor)).Status);
        Assert.Equal(0, site.User.FailedPasswordAttempts);
        Assert.Contains("umbraco/user/locked", Audit(site));
        Assert.Equal([0], await Rows.CountAsync(site.Host, "sign_in_failure"));
    }

    [Theory, AllDatabases]
    public async Task SignIn_StrangerFails_EndsNoSessionAndKeepsNobodyOut(DatabaseKind kind)
    {
        await using var site = await SignInSite.OpenAsync(kind, null, "--Umbraco:CMS:Security:AllowConcurrentLogins=true");
        var editor = await site.SignedInAsync();
        var stranger = site.Browser(Stranger);

        await site.FailAsync(stranger, 7);

        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync(Page)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.SignInAsync(site.Editor)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await site.Browser().SignInAsync(site.Editor)).Status);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync(Page)).Status);
    }

    [Theory, AllDatabases]
    public async Task SignIn_FailuresAndARestart_StillMustWait(DatabaseKind kind)
    {
        await using var site = await SignInSite.OpenAsync(kind);
        await site.FailAsync(site.Browser(), 5);

        await site.RestartAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Browser().SignInAsync(site.Editor)).Status);
    }

    [Fact]
    public async Task SignIn_ManyStrangersFail_LetsInKnownDevicesOnly()
    {
        await using var site = await SignInSite.OpenAsync(
            DatabaseKind.Sqlite, null, "--Umbraco:CMS:Security:UserPassword:MaxFailedAccessAttemptsBeforeLockout=1");
        var known = await site.SignedInAsync();
        await known.SendAsync(Page, "/umbraco/logout");
        for (var stranger = 0; stranger < SignInPolicy.StrangersFactor; stranger++)
        {
            await site.FailAsync(site.Browser((byte)(Stranger + stranger)), 1);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Browser(100).SignInAsync(site.Editor)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await known.SignInAsync(site.Editor)).Status);
    }

    [Fact]
    public async Task SignIn_ForTheFirstTime_MakesTheDeviceKnownForAWhile()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        var browser = site.Browser();

        var wrong = await browser.SignInAsync(site.Editor.Username, "een heel ander wachtwoord");
        var right = await browser.SignInAsync(site.Editor);

        Assert.DoesNotContain(wrong.CookiesSet, IsOfDevice);
        var cookie = Assert.Single(right.CookiesSet, IsOfDevice);
        Assert.EndsWith("; max-age=7776000; path=/; samesite=strict; httponly", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_UserBlockedByAPerson_IsOutUntilSomebodyOpensIt()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        var browser = await site.SignedInAsync();
        Block(site);

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync(Page)).Status);
        site.Clock.Advance(SignInPolicy.LongestWait);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.SignInAsync(site.Editor)).Status);

        await site.Host.Get<IUserService>().UnlockAsync(Constants.Security.SuperUserKey, site.Editor.Key);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SignInAsync(site.Editor)).Status);
    }

    [Theory, AllDatabases]
    public async Task Unlock_ByTheOperatorBesideARunningSite_LetsInAtOnce(DatabaseKind kind)
    {
        await using var site = await SignInSite.OpenAsync(kind);
        using var folder = new TemporaryFolder("unlock");
        var browser = site.Browser();
        await site.FailAsync(browser, 5);
        Block(site);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.SignInAsync(site.Editor)).Status);

        await using var unlock = await SiteProcess.RunCommandAsync(site.Host.Database, folder, "unlock", site.Editor.Username);
        await using var unknown = await SiteProcess.RunCommandAsync(site.Host.Database, folder, "unlock", "niemand@example.org");

        Assert.Equal((0, $"{site.Editor.Username} is unlocked."), (unlock.ExitCode, unlock.Output.Trim()));
        Assert.Equal((1, "Nobody signs in as niemand@example.org."), (unknown.ExitCode, unknown.Output.Trim()));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SignInAsync(site.Editor)).Status);
        Assert.Contains("umbraco/user/unlocked", Audit(site));
    }

    [Fact]
    public async Task SignIn_AnybodyAfterADay_RemovesWhatWasCounted()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        await site.FailAsync(site.Browser(Stranger), 1);
        Assert.Equal([2], await Rows.CountAsync(site.Host, "sign_in_failure"));

        await Rows.ExecuteAsync(site.Host, "UPDATE sign_in_failure SET first_at = '2026-11-22 08:59:59', last_at = first_at");
        await site.SignedInAsync();

        Assert.Equal([0], await Rows.CountAsync(site.Host, "sign_in_failure"));
    }

    private static bool IsOfDevice(string cookie) => cookie.StartsWith(BackOfficeSession.DeviceCookie + "=", StringComparison.Ordinal);

    private static void Block(SignInSite site)
    {
        var user = site.User;
        user.IsLockedOut = true;
        site.Host.Get<IUserService>().Save(user);
    }

    private static IReadOnlyList<string> Audit(SignInSite site)
    {
        using var scope = site.Host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        return [.. site.Host.Get<IAuditEntryRepository>().GetPage(0, 100, out _).Select(entry => entry.EventType!)];
    }
}
