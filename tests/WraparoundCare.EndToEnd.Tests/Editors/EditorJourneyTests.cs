using Microsoft.Playwright;
using WraparoundCare.Testing.Browser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.EndToEnd.Tests.Editors;

/// <summary>An editor's work on search, from signing in to signing out.</summary>
public sealed class EditorJourneyTests(Chromium chromium, EditorJourneyTests.OwnSite site) : IClassFixture<EditorJourneyTests.OwnSite>
{
    private const string Words = "/redactie/zoeken/synoniemen";

    [Theory, InlineData(true), InlineData(false)]
    public async Task Open_EachPage_IsAccessibleAndFitsInBothThemes(bool isPhone)
    {
        await using var visit = await chromium.VisitAsync(
            site.Address, new() { ViewportSize = isPhone ? Viewports.Phone : Viewports.Desktop });
        var page = visit.Page;

        await page.GotoAsync("/redactie");
        await CheckAsync(page);
        await SignInAsync(page, "niet het wachtwoord");
        await CheckAsync(page);
        await SignInAsync(page, InstalledSite.Administrator.Password);
        await CheckAsync(page);
        await page.GotoAsync("/redactie/zoeken");
        await CheckAsync(page);
        await page.GotoAsync("/zoeken?q=ecogram");
        await page.Locator(".why summary").First.ClickAsync();
        await CheckAsync(page);
        await page.GotoAsync(Words);
        await page.Locator("#synoniemen").FillAsync("alleen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Opslaan en publiceren" }).ClickAsync();
        await CheckAsync(page);
        await page.Locator("#synoniemen").FillAsync("poppenkast, meldcode");
        await page.Locator("#proef").FillAsync("poppenkast\necogram\nonderzeeboot");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bekijk het effect" }).ClickAsync();
        await Assertions.Expect(page.Locator("#effect")).ToBeVisibleAsync();
        await CheckAsync(page);
        await page.Context.ClearCookiesAsync(new() { Name = EditorClient.SessionCookie });
        await page.GetByRole(AriaRole.Button, new() { Name = "Opslaan en publiceren" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Verstuur opnieuw" })).ToBeVisibleAsync();
        await CheckAsync(page);

        Assert.Empty(visit.ThirdPartyRequests);
        Assert.DoesNotContain(
            visit.Errors,
            error => !error.StartsWith("Failed to load resource: the server responded with a status of 40", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Work_WithTheKeyboardAlone_FromSignInToSignOut()
    {
        await using var visit = await chromium.VisitAsync(site.Address);
        var page = visit.Page;

        await page.GotoAsync(Words);
        await page.GetByLabel("Gebruikersnaam").FocusAsync();
        await page.Keyboard.TypeAsync(InstalledSite.Administrator.Username);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(InstalledSite.Administrator.Password);
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Toon wachtwoord" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Login", Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Synoniemen en zoekwoorden");

        await page.GetByLabel("Synoniemen", new() { Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync("\npoppenkast, meldcode");
        await page.GetByLabel("Zoekvragen om te proberen").FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("poppenkast");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#effect").GetByText("Meldcode in vijf stappen")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Opslaan en publiceren" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".message")).ToContainTextAsync("Opgeslagen en gepubliceerd");

        await page.GotoAsync("/zoeken?q=poppenkast");
        await page.Locator(".why summary").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".why li").First).ToContainTextAsync("als synoniem");

        await page.GotoAsync("/redactie");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log uit" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync("/");
        await page.GotoAsync("/zoeken?q=poppenkast");
        await Assertions.Expect(page.Locator(".results__item").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".why")).ToHaveCountAsync(0);
    }

    private static async Task SignInAsync(IPage page, string password)
    {
        await page.GetByLabel("Gebruikersnaam").FillAsync(InstalledSite.Administrator.Username);
        await page.GetByLabel("Wachtwoord").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Login", Exact = true }).ClickAsync();
    }

    private static async Task CheckAsync(IPage page)
    {
        await page.ShouldBeAccessibleInBothThemesAsync();
        await page.ShouldFitItsWidthAsync();
    }

    /// <summary>A site of their own: these tests change content.</summary>
    public sealed class OwnSite : IAsyncLifetime
    {
        private InstalledSite _installed = null!;
        private SiteProcess _process = null!;

        public Uri Address => _process.Address;

        public async ValueTask InitializeAsync()
        {
            _installed = await InstalledSite.CopyAsync(DatabaseKind.Sqlite);
            _process = await _installed.StartAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await _process.DisposeAsync();
            await _installed.DisposeAsync();
        }
    }
}
