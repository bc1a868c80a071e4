using Microsoft.Playwright;
using OtpNet;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Browser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.EndToEnd.Tests.SignIn;

/// <summary>The pages about signing in and one's own account, in a browser.</summary>
public sealed class SignInJourneyTests(Chromium chromium, SignInJourneyTests.OwnSite site) : IClassFixture<SignInJourneyTests.OwnSite>
{
    private const string Login = "/umbraco/login";
    private const string Account = "/umbraco/account";
    private const string Passkeys = Account + "/passkeys";

    [Theory]
    [InlineData(true, "nl")]
    [InlineData(false, "en")]
    public async Task Open_EachPage_IsAccessibleAndFitsInBothThemes(bool isPhone, string language)
    {
        await using var visit = await chromium.VisitAsync(
            site.Address, new() { ViewportSize = isPhone ? Viewports.Phone : Viewports.Desktop, Locale = language });
        var page = visit.Page;
        string[] open = [Login, Login + "/forgot", Login + "/forgot/sent", Login + "/reset?user=x&code=y", Login + "/invite"];
        await CheckEachAsync(page, language, open);
        await page.GotoAsync(Login + "/forgot");
        await page.Locator("form button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("[aria-invalid=true]")).ToBeVisibleAsync();
        await CheckAsync(page);

        await SignInAsync(page, Account);
        await CheckEachAsync(page, language, Account, Passkeys, Account + "/sessions", Account + "/password", Account + "/authenticator");
        await page.Locator("form button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("[aria-invalid=true]")).ToBeVisibleAsync();
        await CheckAsync(page);

        Assert.Empty(visit.ThirdPartyRequests);
        Assert.DoesNotContain(visit.Errors, error => !error.Contains("responded with a status of 40", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reset_WithTheLinkOfAMail_WorksWithoutJavaScript()
    {
        await using var visit = await chromium.VisitAsync(site.Address, new() { JavaScriptEnabled = false });
        var page = visit.Page;

        await page.GotoAsync(Login);
        await page.GetByRole(AriaRole.Link, new() { Name = "Wachtwoord vergeten?" }).ClickAsync();
        await page.GetByLabel("E-mailadres").FillAsync(InstalledSite.Administrator.Username);
        await page.GetByRole(AriaRole.Button, new() { Name = "Stuur de link" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Kijk in je mail");
        var link = await site.LinkAsync();
        await using (var withScript = await chromium.VisitAsync(site.Address))
        {
            await withScript.Page.GotoAsync(link);
            await CheckAsync(withScript.Page);
        }

        await page.GotoAsync(link);
        await page.GetByLabel("Nieuw wachtwoord").FillAsync(InstalledSite.Administrator.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar het wachtwoord" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Je wachtwoord is opgeslagen.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Log in met een passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("kan hier geen passkey gebruiken");
        await SignInAsync(page, Account);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Inloggen en beveiliging");
    }

    [Fact]
    public async Task SignIn_WithAPasskey_NeedsNoNamePasswordOrCode()
    {
        await using var visit = await chromium.VisitAsync(site.Address);
        var page = visit.Page;
        await VirtualDevice.AddAsync(page);

        await SignInAsync(page, Passkeys);
        await page.GetByLabel("Naam van de passkey").FillAsync("Mijn laptop");
        await page.GetByLabel("Je wachtwoord").FillAsync("niet het wachtwoord");
        await page.GetByRole(AriaRole.Button, new() { Name = "Maak een passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Het wachtwoord klopt niet.");
        await page.GetByLabel("Je wachtwoord").FillAsync(InstalledSite.Administrator.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Maak een passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Mijn laptop" })).ToBeVisibleAsync();
        await CheckAsync(page);

        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(Login + "?returnUrl=" + Uri.EscapeDataString(Passkeys));
        await page.GetByRole(AriaRole.Button, new() { Name = "Log in met een passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Laatst gebruikt op")).ToBeVisibleAsync();

        await page.GetByLabel("Naam", new() { Exact = true }).FillAsync("Oude laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar de naam" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Oude laptop" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Verwijder" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Je hebt nog geen passkey.")).ToBeVisibleAsync();
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(Login);
        await page.GetByRole(AriaRole.Button, new() { Name = "Log in met een passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Deze passkey werkt hier niet")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task SetUp_AuthenticatorApp_ShowsCodesOnce()
    {
        await using var visit = await chromium.VisitAsync(site.Address, new() { ViewportSize = Viewports.Phone });
        var page = visit.Page;
        await SignInAsync(page, Account + "/authenticator");
        var secret = await page.Locator("[name=secret]").GetAttributeAsync("value");
        var app = new Totp(Base32Encoding.ToBytes(secret));

        await page.GetByLabel("Je wachtwoord").FillAsync(InstalledSite.Administrator.Password);
        await page.GetByLabel("Code uit de app").FillAsync(app.ComputeTotp());
        await page.GetByRole(AriaRole.Button, new() { Name = "Zet de app aan" }).ClickAsync();
        await Assertions.Expect(page.Locator("li code")).ToHaveCountAsync(10);
        await CheckAsync(page);
        var code = await page.Locator("li code").First.TextContentAsync();
        var second = await page.Locator("li code").Nth(1).TextContentAsync();
        await page.GotoAsync(Account + "/authenticator");
        await CheckAsync(page);
        await page.GotoAsync(Account + "/recovery-codes");
        await CheckAsync(page);
        await page.Context.ClearCookiesAsync();
        await SignInAsync(page, Account);
        await CheckAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Geen toegang tot je app? Gebruik een herstelcode" }).ClickAsync();
        await page.GetByLabel("Herstelcode").FillAsync(code!);
        await page.GetByRole(AriaRole.Button, new() { Name = "Login", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Codes die je nog hebt: 9.");
        await CheckAsync(page);

        // The code that set it up was used; a recovery code switches it off too.
        await page.GotoAsync(Account + "/authenticator");
        await page.GetByLabel("Je wachtwoord").FillAsync(InstalledSite.Administrator.Password);
        await page.GetByLabel("Code uit de app of herstelcode").FillAsync(second!);
        await page.GetByRole(AriaRole.Button, new() { Name = "Zet de app uit" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(Account);
    }

    private static async Task CheckEachAsync(IPage page, string language, params string[] addresses)
    {
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            Assert.Equal(1, await page.Locator("h1").CountAsync());
            Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
            await CheckAsync(page);
        }
    }

    private static async Task SignInAsync(IPage page, string address)
    {
        await page.GotoAsync(Login + "?returnUrl=" + Uri.EscapeDataString(address));
        await page.Locator("[name=username]").FillAsync(InstalledSite.Administrator.Username);
        await page.Locator("[name=password]").FillAsync(InstalledSite.Administrator.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Login", Exact = true }).ClickAsync();
    }

    private static async Task CheckAsync(IPage page)
    {
        await page.ShouldBeAccessibleInBothThemesAsync();
        await page.ShouldFitItsWidthAsync();
    }

    /// <summary>A site of their own: these tests change how somebody signs in.</summary>
    public sealed class OwnSite : IAsyncLifetime
    {
        private readonly TemporaryFolder _mails = new("mails");
        private InstalledSite _installed = null!;
        private SiteProcess _process = null!;

        /// <summary>By name: a passkey is never of a number.</summary>
        public Uri Address => new UriBuilder(_process.Address) { Host = "localhost" }.Uri;

        public async ValueTask InitializeAsync()
        {
            _installed = await InstalledSite.CopyAsync(DatabaseKind.Sqlite);
            _process = await _installed.StartAsync(
                "--Umbraco:CMS:Global:Smtp:From=redactie@voorbeeld.nl",
                "--Umbraco:CMS:Global:Smtp:DeliveryMethod=SpecifiedPickupDirectory",
                $"--Umbraco:CMS:Global:Smtp:PickupDirectoryLocation={_mails.Path}");
        }

        /// <returns>The path of the link in the only mail, which comes any moment.</returns>
        public async Task<string> LinkAsync()
        {
            using var patience = new CancellationTokenSource(Patience.Limit);
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
            string[] files;
            while ((files = Directory.GetFiles(_mails.Path, "*.eml")).Length == 0)
            {
                await timer.WaitForNextTickAsync(patience.Token);
            }

            var mail = await MimeKit.MimeMessage.LoadAsync(files[0], patience.Token);
            var lines = mail.TextBody!.ReplaceLineEndings("\n").Split('\n');
            return new Uri(lines.Single(line => line.StartsWith("http", StringComparison.Ordinal))).PathAndQuery;
        }

        public async ValueTask DisposeAsync()
        {
            await _process.DisposeAsync();
            await _installed.DisposeAsync();
            _mails.Dispose();
        }
    }
}
