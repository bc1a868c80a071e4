using Microsoft.Playwright;
using WraparoundCare.Testing.Browser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.EndToEnd.Tests.Backoffice;

/// <summary>An editor's work in Umbraco's own client.</summary>
public sealed class ClientJourneyTests(Chromium chromium)
{
    // Umbraco's users complain of 700.
    private const int MaxRequests = 200;

    private static LocatorAssertionsToBeVisibleOptions Patiently => new() { Timeout = 60_000 };

    [Theory, AllDatabases]
    public async Task Publish_ChangedHeading_IsWhatVisitorsSee(DatabaseKind kind)
    {
        await using var installed = await InstalledSite.CopyAsync(kind);
        await using var site = await installed.StartAsync();
        await using var visit = await chromium.VisitAsync(site.Address, new() { ViewportSize = Viewports.Desktop });
        var page = visit.Page;

        await page.GotoAsync("/umbraco");
        await page.GetByLabel("Gebruikersnaam").FillAsync(InstalledSite.Administrator.Username);
        await page.GetByLabel("Wachtwoord").FillAsync(InstalledSite.Administrator.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Login", Exact = true }).ClickAsync();
        var home = page.GetByRole(AriaRole.Link, new() { Name = "Home", Exact = true });
        await Assertions.Expect(home).ToBeVisibleAsync(Patiently);
        Assert.InRange(visit.Requests.Count(), 1, MaxRequests);

        await page.Locator("wc-welkom").ShouldPassAxeAsync();
        await page.GetByRole(AriaRole.Tab, new() { Name = "Redactie" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Stijlgids" })).ToBeVisibleAsync(Patiently);
        await page.Locator("wc-redactie").ShouldPassAxeAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Stijlgids" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync("/redactie/stijlgids");
        await page.GotoAsync("/umbraco/section/content");

        await home.ClickAsync();
        await page.Locator("umb-property input").First.FillAsync("Samen rond het gezin");
        await page.GetByRole(AriaRole.Button, new() { Name = "Opslaan en publiceren" }).ClickAsync();
        await Assertions.Expect(page.Locator("#notifications").GetByText("Inhoud gepubliceerd")).ToBeVisibleAsync(Patiently);

        await page.GotoAsync("/");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Samen rond het gezin");
        Assert.Empty(visit.ThirdPartyRequests);
        Assert.Empty(visit.Errors);
    }
}
