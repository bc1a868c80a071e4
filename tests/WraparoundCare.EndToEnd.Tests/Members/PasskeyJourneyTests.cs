using Microsoft.Playwright;
using WraparoundCare.Testing.Browser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.EndToEnd.Tests.Members;

/// <summary>A member's passkey from its making to its end, with Chromium's own device.</summary>
public sealed class PasskeyJourneyTests(Chromium chromium)
{
    private const string Own = "/mijn/passkeys";
    private const string Login = "/inloggen?returnUrl=%2Fmijn%2Fpasskeys";

    // Chromium's device would answer at once, before the button is pressed.
    private const string WithoutList = "PublicKeyCredential.isConditionalMediationAvailable = async () => false;";

    [Theory, InlineData(true), InlineData(false)]
    public async Task SignIn_WithAPasskey_FromItsMakingToItsEnd(bool isPhone)
    {
        using var mails = new MailBox();
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.Sqlite);
        await using var site = await installed.StartAsync([.. mails.Settings, SiteSettings.FormsAtOnce]);
        await using var visit = await chromium.VisitAsync(
            ByName(site), new() { ViewportSize = isPhone ? Viewports.Phone : Viewports.Desktop });
        var page = visit.Page;
        await page.Context.AddInitScriptAsync(WithoutList);
        await VirtualDevice.AddAsync(page);
        await JoinAsync(page, mails);

        await MakeAsync(page);
        await page.GotoAsync("/mijn");
        await Button(page, "Log uit").ClickAsync();
        await page.GotoAsync(Login);
        await CheckAsync(page);
        await Button(page, "Log in met een passkey").ClickAsync();
        await Assertions.Expect(page.GetByText("Laatst gebruikt")).ToBeVisibleAsync();
        await CheckAsync(page);

        await RenameAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Haal weg (Oude laptop)" }).ClickAsync();
        await CheckAsync(page);
        await Button(page, "Haal de passkey weg").ClickAsync();
        await Assertions.Expect(page.GetByText("Je hebt nog geen passkey.")).ToBeVisibleAsync();
        await page.GotoAsync("/mijn");
        await Button(page, "Log uit").ClickAsync();
        await page.GotoAsync(Login);
        await Button(page, "Log in met een passkey").ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("Deze passkey werkt hier niet");
        await CheckAsync(page);

        Assert.Empty(visit.ThirdPartyRequests);
        Assert.DoesNotContain(visit.Errors, error => !error.Contains("a status of 40", StringComparison.Ordinal));
    }

    /// <summary>The browser offers the passkey at the field for the name; Chromium's device chooses it at once.</summary>
    [Fact]
    public async Task SignIn_FromTheListOfTheBrowser_NeedsNoButton()
    {
        using var mails = new MailBox();
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.Sqlite);
        await using var site = await installed.StartAsync([.. mails.Settings, SiteSettings.FormsAtOnce]);
        await using var visit = await chromium.VisitAsync(ByName(site));
        var page = visit.Page;
        await JoinAsync(page, mails);
        await page.GotoAsync("/mijn");
        await VirtualDevice.AddAsync(page);
        await page.GotoAsync(Own);
        await Button(page, "Maak een passkey").ClickAsync();
        await Assertions.Expect(page.Locator(".notification--success")).ToContainTextAsync("Je passkey is gemaakt.");
        await page.GotoAsync("/mijn");
        await Button(page, "Log uit").ClickAsync();

        await page.GotoAsync(Login);

        await Assertions.Expect(page.GetByText("Laatst gebruikt")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Open_WithoutJavaScriptOrPasskeys_LeavesThePassword()
    {
        using var mails = new MailBox();
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.Sqlite);
        await using var site = await installed.StartAsync([.. mails.Settings, SiteSettings.FormsAtOnce]);
        await using var plain = await chromium.VisitAsync(ByName(site), new() { JavaScriptEnabled = false });
        await JoinAsync(plain.Page, mails);
        await plain.Page.GotoAsync(Own);
        await Button(plain.Page, "Maak een passkey").ClickAsync();
        await Assertions.Expect(plain.Page.Locator(".error-summary")).ToContainTextAsync("met JavaScript aan");
        await plain.Page.GotoAsync("/mijn");
        await Button(plain.Page, "Log uit").ClickAsync();
        await plain.Page.GotoAsync(Login);

        await using var old = await chromium.VisitAsync(ByName(site));
        await old.Page.Context.AddInitScriptAsync("delete window.PublicKeyCredential;");
        await old.Page.GotoAsync(Login);

        await Assertions.Expect(Button(plain.Page, "Log in met een passkey")).ToBeHiddenAsync();
        await Assertions.Expect(Button(old.Page, "Log in met een passkey")).ToBeHiddenAsync();
        await Assertions.Expect(Button(old.Page, "Log in")).ToBeVisibleAsync();
    }

    private static async Task MakeAsync(IPage page)
    {
        await page.GotoAsync(Own);
        await CheckAsync(page);
        await page.GetByLabel("Naam van de passkey").FillAsync("");
        await Button(page, "Maak een passkey").ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        await CheckAsync(page);
        await page.GetByLabel("Naam van de passkey").FillAsync("Mijn laptop");
        await Button(page, "Maak een passkey").ClickAsync();
        await Assertions.Expect(page.Locator(".notification--success")).ToContainTextAsync("Je passkey is gemaakt.");
        await Assertions.Expect(page.GetByText("Nog niet gebruikt")).ToBeVisibleAsync();
        await CheckAsync(page);
    }

    private static async Task RenameAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Verander de naam van Mijn laptop" }).ClickAsync();
        await page.GetByLabel("Naam van de passkey").FillAsync("");
        await Button(page, "Bewaar de naam").ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        await CheckAsync(page);
        await page.GetByLabel("Naam van de passkey").FillAsync("Oude laptop");
        await Button(page, "Bewaar de naam").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Oude laptop" })).ToBeVisibleAsync();
    }

    private static async Task JoinAsync(IPage page, MailBox mails)
    {
        await page.GotoAsync("/registreren");
        await page.GetByLabel("Je e-mailadres").FillAsync("noor@example.org");
        await Button(page, "Stuur me een link").ClickAsync();
        await page.FollowMailAsync(mails, "noor@example.org", "Maak je account af");
        await page.GetByLabel("Hoe wil je heten op de site?").FillAsync("Noor");
        await page.GetByLabel("Kies een wachtwoord").FillAsync("vier losse woorden hier");
        await page.GetByLabel("Ik houd me aan de spelregels").CheckAsync();
        await Button(page, "Maak mijn account").ClickAsync();
        await Assertions.Expect(page.Locator(".notification--success")).ToContainTextAsync("Je account is klaar.");
    }

    // A passkey is never of a number.
    private static Uri ByName(SiteProcess site) => new UriBuilder(site.Address) { Host = "localhost" }.Uri;

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static async Task CheckAsync(IPage page)
    {
        await page.ShouldBeAccessibleInBothThemesAsync();
        await page.ShouldFitItsWidthAsync();
    }
}
