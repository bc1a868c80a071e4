using System.Net;
using Microsoft.EntityFrameworkCore;
using OtpNet;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Backoffice.Tests.SignIn.OwnAccount;

/// <summary>An authenticator app, from setting it up to switching it off, with the recovery codes that go with it.</summary>
[Collection(nameof(KernelHost))]
public sealed class AuthenticatorTests
{
    private const string Page = "/umbraco/account/authenticator";
    private const string Off = Page + "/off";
    private const string Codes = "/umbraco/account/recovery-codes";
    private const string CodePath = "/umbraco/login/code";

    [Theory, AllDatabases]
    public async Task SetUp_WithACodeOfTheApp_IsAskedForAtEachSignInUntilItIsSwitchedOff(DatabaseKind kind)
    {
        await using var site = await SignInSite.OpenAsync(kind);
        var elsewhere = await site.SignedInAsync();
        var browser = await site.SignedInAsync();
        var form = await browser.GetAsync(Page);
        Assert.NotNull(form.Page.QuerySelector("svg[role=img] path"));
        var secret = form.Page.QuerySelector("[name=secret]")!.GetAttribute("value")!;

        var bySessionAlone = await browser.SendAsync(form.Page, Page, ("code", Code(site, secret)));
        Assert.Equal(HttpStatusCode.BadRequest, bySessionAlone.Status);
        Assert.NotNull(bySessionAlone.Page.QuerySelector("#fout-password"));
        var wrong = await browser.SendAsync(form.Page, Page, ("password", site.Editor.Password), ("code", "000000"));
        Assert.Equal((HttpStatusCode.BadRequest, secret), (wrong.Status, wrong.Page.QuerySelector("[name=secret]")!.GetAttribute("value")));
        var done = await browser.SendAsync(wrong.Page, Page, ("password", site.Editor.Password), ("code", Code(site, secret)));
        var codes = done.Page.QuerySelectorAll("li code").Select(code => code.TextContent).ToList();
        Assert.Equal(RecoveryCodes.Number, codes.Distinct().Count());
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/redactie")).Status);
        var file = await browser.SendAsync(done.Page, Codes + "/file");
        Assert.Contains(codes[^1], file.Markup, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.SendAsync(done.Page, Codes + "/file", ("codes", ""))).Status);
        await AssertIsHashedAsync(site, codes, secret);

        // The code that set it up does not sign in as well.
        var next = site.Browser();
        await next.SignInAsync(site.Editor);
        Assert.Equal(HttpStatusCode.Unauthorized, (await next.SendAsync(CodePath, CodePath, ("code", Code(site, secret)))).Status);
        site.Clock.Advance(TimeSpan.FromSeconds(30));
        var right = await next.SendAsync(CodePath + "?returnUrl=%2Fredactie", CodePath, ("code", Code(site, secret)));
        Assert.Equal("/redactie", right.Location);

        site.Clock.Advance(TimeSpan.FromSeconds(30));
        var refused = await next.SendAsync(Page, Off, ("password", "verkeerd"), ("code", Code(site, secret)));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.NotNull(refused.Page.QuerySelector("#fout-password"));
        var wrongCode = await next.SendAsync(Page, Off, ("password", site.Editor.Password), ("code", "000000"));
        Assert.NotNull(wrongCode.Page.QuerySelector("#fout-code"));
        await next.SendAsync(Page, Off, ("password", site.Editor.Password), ("code", Code(site, secret)));
        Assert.Equal("/umbraco", (await site.Browser().SignInAsync(site.Editor)).Location);
        Assert.Equal(["umbraco/user/two-factor/off", "umbraco/user/two-factor/on"], site.Audit("/two-factor/"));
    }

    [Theory, AllDatabases]
    public async Task SignIn_WithARecoveryCode_WorksOnceAndSaysHowManyAreLeft(DatabaseKind kind)
    {
        await using var site = await SignInSite.OpenAsync(kind);
        var codes = await SetUpAsync(site);
        var browser = site.Browser();
        await browser.SignInAsync(site.Editor, "/redactie");

        var link = (await browser.GetAsync(CodePath + "?returnUrl=%2Fredactie")).Page.QuerySelector("a[href*='recovery=true']")!;
        var form = await browser.GetAsync(link.GetAttribute("href")!);
        Assert.Null(form.Page.QuerySelector("#code")!.GetAttribute("inputmode"));
        var entered = await browser.SendAsync(form.Page, CodePath, ("code", $" {codes[3].ToUpperInvariant()} "));
        Assert.Equal(Codes + "?returnUrl=%2Fredactie", entered.Location);
        var left = await browser.GetAsync(entered.Location!);
        Assert.Contains("Codes die je nog hebt: 9.", left.Page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(left.Page.QuerySelector("a[href='/redactie']"));

        var again = site.Browser();
        await again.SignInAsync(site.Editor);
        Assert.Equal(HttpStatusCode.Unauthorized, (await again.SendAsync(CodePath, CodePath, ("code", codes[3]))).Status);

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SendAsync(Codes, Codes, ("password", "verkeerd"))).Status);
        var renewed = await browser.SendAsync(Codes, Codes, ("password", site.Editor.Password));
        Assert.Equal(10, renewed.Page.QuerySelectorAll("li code").Length);
        Assert.Equal(["umbraco/user/two-factor/on", "umbraco/user/two-factor/recovery-codes"], site.Audit("/two-factor/"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await again.SendAsync(CodePath, CodePath, ("code", codes[4]))).Status);
        Assert.Null((await browser.GetAsync(Codes + "?returnUrl=https://kwaad.example/")).Page.QuerySelector("a[href*=kwaad]"));
    }

    [Theory, AllDatabases]
    public async Task SignIn_WithACodeThatWasUsedBeforeARestart_IsRefused(DatabaseKind kind)
    {
        await using var site = await SignInSite.OpenAsync(kind);
        var first = await site.SignedInAsync();
        var form = await first.GetAsync(Page);
        var secret = form.Page.QuerySelector("[name=secret]")!.GetAttribute("value")!;
        await first.SendAsync(form.Page, Page, ("password", site.Editor.Password), ("code", Code(site, secret)));
        site.Clock.Advance(TimeSpan.FromSeconds(30));
        var seen = Code(site, secret);
        var owner = site.Browser();
        await owner.SignInAsync(site.Editor);
        Assert.Equal(HttpStatusCode.Redirect, (await owner.SendAsync(CodePath, CodePath, ("code", seen))).Status);

        await site.RestartAsync();

        var thief = site.Browser();
        await thief.SignInAsync(site.Editor);
        Assert.Equal(HttpStatusCode.Unauthorized, (await thief.SendAsync(CodePath, CodePath, ("code", seen))).Status);
        site.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(HttpStatusCode.Redirect, (await thief.SendAsync(CodePath, CodePath, ("code", Code(site, secret)))).Status);
    }

    [Fact]
    public async Task SignIn_RecoveryCodeWhileOneHasToWait_IsNotUsedUp()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        var codes = await SetUpAsync(site);
        var browser = site.Browser(from: 2);
        await browser.SignInAsync(site.Editor);
        for (var failure = 0; failure < 5; failure++)
        {
            await browser.SendAsync(CodePath, CodePath, ("code", "000000"));
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.SendAsync(CodePath, CodePath, ("code", codes[0]))).Status);

        site.Clock.Advance(SignInPolicy.FirstWait);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SendAsync(CodePath, CodePath, ("code", codes[0]))).Status);
    }

    private static async Task<List<string>> SetUpAsync(SignInSite site)
    {
        var browser = await site.SignedInAsync();
        var form = await browser.GetAsync(Page);
        var secret = form.Page.QuerySelector("[name=secret]")!.GetAttribute("value")!;
        var done = await browser.SendAsync(form.Page, Page, ("password", site.Editor.Password), ("code", Code(site, secret)));
        return [.. done.Page.QuerySelectorAll("li code").Select(code => code.TextContent)];
    }

    private static string Code(SignInSite site, string secret) =>
        new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(site.Clock.GetUtcNow().UtcDateTime);

    private static async Task AssertIsHashedAsync(SignInSite site, List<string> codes, string secret)
    {
        await using var db = await site.Host.Get<IDbContextFactory<SiteDbContext>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken);
        var stored = string.Concat(db.Database.SqlQueryRaw<string>(
            "SELECT hash AS \"Value\" FROM account_recovery_code UNION SELECT secret AS \"Value\" FROM two_factor_login"));
        Assert.NotEmpty(stored);
        Assert.DoesNotContain(codes[0].Replace("-", ""), stored, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, stored, StringComparison.Ordinal);
    }
}
