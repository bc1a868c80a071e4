using System.Net;
using System.Text.RegularExpressions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Tests.Api;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Kernel.Backoffice.Tests.SignIn.Passwords;

/// <summary>A new password by mail, from the page that asks for it to signing in with it.</summary>
[Collection(nameof(KernelHost))]
public sealed class ForgottenPasswordTests
{
    private const string Page = "/umbraco/login/forgot";
    private const string Sent = "/umbraco/login/forgot/sent";
    private const string Reset = "/umbraco/login/reset";
    private const string NewPassword = "een heel nieuw wachtwoord";

    [Theory, AllDatabases]
    public async Task Reset_WithTheLinkOfTheMail_SetsThePasswordOnceAndEndsEverySession(DatabaseKind kind)
    {
        using var mails = new MailBox();
        await using var site = await SignInSite.OpenAsync(kind, null, mails.Settings);
        var elsewhere = await site.SignedInAsync();
        using var client = await ManagementClient.SignInAsync(new Uri(site.Host.App.Urls.First()), site.Editor);
        var browser = site.Browser();

        var login = await browser.GetAsync(EditorClient.LoginPath);
        Assert.NotNull(login.Page.QuerySelector($"a[href='{Page}']"));
        Assert.Equal(Sent, (await browser.SendAsync(Page, Page, ("email", site.Editor.Username))).Location);
        var mail = await mails.ReadAsync();
        Assert.Equal(("redactie@voorbeeld.nl", site.Editor.Username), (mail.From, mail.To));
        Assert.Contains("Kennisplatform Wraparound Care", mail.Subject, StringComparison.Ordinal);

        var form = await browser.GetAsync(mail.Link);
        Assert.Equal((HttpStatusCode.OK, true), (form.Status, form.CacheControl.Contains("no-store", StringComparison.Ordinal)));
        var weak = await browser.SendAsync(form.Page, Reset, ("password", "kort"));
        Assert.Equal(HttpStatusCode.BadRequest, weak.Status);
        Assert.Contains("minstens 10 tekens", weak.Page.QuerySelector("#fout-password")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("#password", weak.Page.QuerySelector(".error-summary__list a")!.GetAttribute("href"));
        var done = await browser.SendAsync(weak.Page, Reset, ("password", NewPassword));
        Assert.Equal(EditorClient.LoginPath + "?done=Password", done.Location);

        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/redactie")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("user/current")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(mail.Link)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.SendAsync(form.Page, Reset, ("password", NewPassword + "2"))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.SignInAsync(site.Editor)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SignInAsync(site.Editor.Username, NewPassword)).Status);
    }

    [Fact]
    public async Task Ask_KnownOrUnknownAddress_GetsTheSameAnswerBeforeAnythingIsLookedUp()
    {
        using var mails = new MailBox();
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite, null, mails.Settings);
        var other = await site.Host.Services.MakeEditorAsync("anna@example.org");
        var browser = site.Browser();

        var known = await browser.SendAsync(Page, Page, ("email", site.Editor.Username));
        var unknown = await browser.SendAsync(Page, Page, ("email", "niemand@example.org"));
        var again = await browser.SendAsync(Page, Page, ("email", site.Editor.Username));

        Assert.All([unknown, again], answer => Assert.Equal(
            (known.Status, known.Location, known.CacheControl, known.Markup),
            (answer.Status, answer.Location, answer.CacheControl, answer.Markup)));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Sent)).Status);

        // Whoever asks again within minutes gets no second mail, whoever is nobody none; mails go out in their order.
        await browser.SendAsync(Page, Page, ("email", other.Username));
        Assert.Equal(other.Username, (await mails.ReadAsync(2)).To);
        site.Clock.Advance(TimeSpan.FromMinutes(6));
        await browser.SendAsync(Page, Page, ("email", site.Editor.Username));
        Assert.Equal(site.Editor.Username, (await mails.ReadAsync(3)).To);
    }

    [Fact]
    public async Task Ask_DisabledUser_GetsNoMail()
    {
        using var mails = new MailBox();
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite, null, mails.Settings);
        var other = await site.Host.Services.MakeEditorAsync("anna@example.org");
        await site.Host.Get<IUserService>().DisableAsync(Constants.Security.SuperUserKey, new HashSet<Guid> { site.Editor.Key });
        var browser = site.Browser();

        await browser.SendAsync(Page, Page, ("email", site.Editor.Username));
        await browser.SendAsync(Page, Page, ("email", other.Username));

        Assert.Equal(other.Username, (await mails.ReadAsync()).To);
        Assert.Equal(1, mails.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen adres")]
    [InlineData("Esra <esra@example.org>")]
    [InlineData("esra@example.org\r\nBcc: ander@example.org")]
    public async Task Ask_WhatIsNoAddress_IsToldAtTheField(string typed)
    {
        using var mails = new MailBox();
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite, null, mails.Settings);

        var answer = await site.Browser().SendAsync(Page, Page, ("email", typed));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotNull(answer.Page.QuerySelector("#email[aria-invalid=true][aria-describedby='fout-email']"));
    }

    [Fact]
    public async Task Ask_TooOftenFromOneAddress_MustWait()
    {
        using var mails = new MailBox();
        await using var site = await SignInSite.OpenAsync(
            DatabaseKind.Sqlite, null, ["--Backoffice:SignIn:MailsPerTenMinutes=1", .. mails.Settings]);
        var browser = site.Browser();
        await browser.SendAsync(Page, Page, ("email", "een@example.org"));

        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.SendAsync(Page, Page, ("email", "twee@example.org"))).Status);
    }

    [Fact]
    public async Task Ask_SiteThatSendsNoMail_IsNotThere()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        var browser = site.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Page)).Status);
        Assert.Contains(
            "Vraag een beheerder", (await browser.GetAsync(EditorClient.LoginPath)).Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_LinkThatIsOldOrChanged_SaysSoWithoutSayingWhy()
    {
        using var mails = new MailBox();
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite, null, mails.Settings);
        var browser = site.Browser();
        await browser.SendAsync(Page, Page, ("email", site.Editor.Username));
        var link = (await mails.ReadAsync()).Link;
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(link)).Status);

        var madeUp = await browser.GetAsync($"{Reset}?user={Guid.NewGuid()}&code=dGVzdA");
        var ofAnother = await browser.GetAsync(link.Replace(site.Editor.Key.ToString(), Constants.Security.SuperUserKey.ToString()));
        var broken = await browser.GetAsync($"{Reset}?user={site.Editor.Key}&code=%25%25");
        var empty = await browser.GetAsync(Reset);
        site.Clock.Jump(TimeSpan.FromHours(2));
        var old = await browser.GetAsync(link);

        Assert.All([madeUp, ofAnother, broken, empty, old], answer => Assert.Equal(
            (HttpStatusCode.NotFound, madeUp.Markup), (answer.Status, answer.Markup)));
    }

    [Fact]
    public async Task Ask_WithAHostOfSomebodyElse_GetsALinkToTheSite()
    {
        using var mails = new MailBox();
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite, null, mails.Settings);
        var browser = site.Browser();
        var form = await browser.GetAsync(Page);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = browser.Cookies })
        {
            BaseAddress = new Uri(site.Host.App.Urls.First()),
        };
        using var body = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["email"] = site.Editor.Username,
            [EditorClient.TokenField] = form.Page.QuerySelector($"[name={EditorClient.TokenField}]")!.GetAttribute("value")!,
        });

        using var stranger = new HttpRequestMessage(HttpMethod.Post, Page) { Content = body, Headers = { Host = "kwaad.example" } };
        using var refused = await client.SendAsync(stranger, TestContext.Current.CancellationToken);
        using var forwarded = new HttpRequestMessage(HttpMethod.Post, Page) { Content = body };
        forwarded.Headers.Add("X-Forwarded-Host", "kwaad.example");
        using var taken = await client.SendAsync(forwarded, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Redirect), (refused.StatusCode, taken.StatusCode));
        Assert.StartsWith(SiteSettings.Address, (await mails.ReadAsync()).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_OfTheWholeFlow_HoldsNeitherLinkNorAddress()
    {
        using var mails = new MailBox();
        using var log = new TemporaryFolder("log");
        var file = Path.Combine(log.Path, "all-.log");
        string code;
        string username;
        await using (var site = await SignInSite.OpenAsync(
            DatabaseKind.Sqlite,
            null,
            [
                "--Serilog:MinimumLevel:Default=Verbose",
                $"--Serilog:WriteTo:Async:Args:configure:File:Args:path={file}",
                .. mails.Settings,
            ]))
        {
            var browser = site.Browser();
            username = site.Editor.Username;
            await browser.SendAsync(Page, Page, ("email", username));
            var mail = await mails.ReadAsync();
            code = mail.Link[(mail.Link.IndexOf("code=", StringComparison.Ordinal) + 5)..];
            await browser.SendAsync(mail.Link, Reset, ("password", NewPassword));
            await browser.GetAsync(mail.Link);
        }

        await Serilog.Log.CloseAndFlushAsync();
        var text = string.Concat(Directory.GetFiles(log.Path).Select(File.ReadAllText));
        Assert.Matches(new Regex(@"GET /umbraco/login/reset answered", RegexOptions.None, TimeSpan.FromSeconds(5)), text);
        Assert.DoesNotContain(code, text, StringComparison.Ordinal);
        Assert.DoesNotContain(username, text, StringComparison.Ordinal);
    }
}
