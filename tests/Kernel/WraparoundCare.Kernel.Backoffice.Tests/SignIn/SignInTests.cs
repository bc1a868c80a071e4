using System.Net;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Kernel.Backoffice.Tests.SignIn;

/// <summary>Name and password, through the front door.</summary>
[Collection(nameof(KernelHost))]
public sealed class SignInTests
{
    private const string Start = "/umbraco";
    private const string Wrong = "een heel ander wachtwoord";

    [Theory, AllDatabases]
    public async Task SignIn_RightPassword_OpensASessionAndIsWrittenDown(DatabaseKind kind)
    {
        await using var site = await SignInSite.OpenAsync(kind);
        var browser = site.Browser();
        await browser.SignInAsync(site.Editor.Username, Wrong);

        var answer = await browser.SignInAsync(site.Editor, "/redactie");

        Assert.Equal((HttpStatusCode.Redirect, "/redactie"), (answer.Status, answer.Location));
        var cookie = Assert.Single(answer.CookiesSet, set => set.StartsWith(EditorClient.SessionCookie, StringComparison.Ordinal));
        Assert.Contains("path=/; samesite=lax; httponly", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((0, site.Clock.GetUtcNow().UtcDateTime), (site.User.FailedPasswordAttempts, site.User.LastLoginDate));
        Assert.Equal(["umbraco/user/sign-in/failed", "umbraco/user/sign-in/login"], Audit(site));
    }

    [Theory, AllDatabases]
    public async Task SignIn_WrongPasswordOrUnknownUser_GetsTheSameAnswer(DatabaseKind kind)
    {
        await using var site = await SignInSite.OpenAsync(kind);
        var browser = site.Browser();

        var wrong = await browser.SignInAsync(site.Editor.Username, Wrong);
        var unknown = await browser.SignInAsync("<b>niemand</b>@example.org", Wrong);

        Assert.Equal(HttpStatusCode.Unauthorized, wrong.Status);
        Assert.Equal((wrong.Status, wrong.Alert, wrong.CacheControl), (unknown.Status, unknown.Alert, unknown.CacheControl));
        Assert.Contains("no-store", wrong.CacheControl, StringComparison.Ordinal);
        Assert.Equal("<b>niemand</b>@example.org", unknown.Page.QuerySelector("[name=username]")!.GetAttribute("value"));
        Assert.Null(wrong.Page.QuerySelector("[name=password]")!.GetAttribute("value"));
        Assert.False(browser.IsSignedIn);
        Assert.Equal(1, site.User.FailedPasswordAttempts);
        Assert.Equal(2, Audit(site).Count);
    }

    [Theory, AllDatabases]
    public async Task SignIn_ManyWrongPasswordsAtOnce_AreCountedOneByOne(DatabaseKind kind)
    {
        await using var site = await SignInSite.OpenAsync(kind);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => site.Browser().SignInAsync(site.Editor.Username, Wrong)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Unauthorized, answer.Status));
        Assert.Equal(4, site.User.FailedPasswordAttempts);
    }

    [Fact]
    public async Task SignIn_DisabledUser_GetsTheSameAnswerAsWithAWrongPasswordAndIsCounted()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        await site.Host.Get<IUserService>().DisableAsync(Constants.Security.SuperUserKey, new HashSet<Guid> { site.Editor.Key });
        var browser = site.Browser();

        var right = await browser.SignInAsync(site.Editor);
        var wrong = await browser.SignInAsync(site.Editor.Username, Wrong);

        Assert.Equal((wrong.Status, wrong.Alert, wrong.CacheControl), (right.Status, right.Alert, right.CacheControl));
        Assert.Equal(2, site.User.FailedPasswordAttempts);
        Assert.False(browser.IsSignedIn);
    }

    [Theory]
    [InlineData("https://kwaad.example/")]
    [InlineData("//kwaad.example")]
    [InlineData("/\\kwaad.example")]
    [InlineData("\\\\kwaad.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/kwaad.example")]
    [InlineData("redactie")]
    public async Task SignIn_AddressOfAnotherSite_StaysHere(string returnUrl)
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);

        var answer = await site.Browser().SignInAsync(site.Editor, returnUrl);

        Assert.Equal((HttpStatusCode.Redirect, Start), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task SignIn_WithoutToken_IsRefused()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        var browser = site.Browser();

        var answer = await browser.PostAsync(
            EditorClient.LoginPath, ("username", site.Editor.Username), ("password", site.Editor.Password));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("probeer het opnieuw", answer.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.False(browser.IsSignedIn);
    }

    [Fact]
    public async Task SignIn_TooManyAttemptsFromOneAddress_MustWait()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite, null, "--Backoffice:SignIn:AttemptsPerTenMinutes=2");
        var browser = site.Browser();
        await browser.SignInAsync("een@example.org", Wrong);
        await browser.SignInAsync("twee@example.org", Wrong);

        var answer = await browser.SignInAsync(site.Editor);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.Contains("tien minuten", answer.Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_LoginPage_IsOfNobodyAndHoldsTheStrictPolicy()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        using var client = new HttpClient { BaseAddress = new Uri(site.Host.App.Urls.First()) };

        using var answer = await client.GetAsync(EditorClient.LoginPath, TestContext.Current.CancellationToken);

        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("noindex", answer.Headers.GetValues("X-Robots-Tag").Single());
        Assert.True(answer.Headers.CacheControl is { NoStore: true });
        Assert.DoesNotContain(
            answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith(EditorClient.SessionCookie, StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Audit(SignInSite site)
    {
        using var scope = site.Host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        return [.. site.Host.Get<IAuditEntryRepository>()
            .GetPage(0, 100, out _)
            .Select(entry => entry.EventType!)
            .Where(type => type.Contains("sign-in", StringComparison.Ordinal) || type.Contains("locked", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }
}
