using Microsoft.Playwright;
using WraparoundCare.Testing.Browser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.EndToEnd.Tests.Backoffice;

/// <summary>Two editors, one page, and a site that goes away in the middle: nothing typed is lost.</summary>
[Collection(nameof(KernelHost))]
public sealed class EditingJourneyTests(Chromium chromium)
{
    private static LocatorAssertionsToBeVisibleOptions Patiently => new() { Timeout = 60_000 };

    [Theory, AllDatabases]
    public async Task Collide_AfterTheSiteWasKilled_MergesFieldByField(DatabaseKind kind)
    {
        await using var installed = await InstalledSite.CopyAsync(kind);
        var esra = await installed.MakeEditorAsync();
        await TypeAndLoseTheSiteAsync(installed);
        await using var site = await installed.StartAsync();

        await using var bea = await OpenHomeAsync(site, InstalledSite.Administrator);
        await Assertions.Expect(Button(bea.Page, "Terugzetten")).ToBeVisibleAsync(Patiently);
        await bea.Page.Locator("wc-draft-modal").ShouldPassAxeAsync();
        await Button(bea.Page, "Terugzetten").ClickAsync();
        await Assertions.Expect(Heading(bea.Page)).ToHaveValueAsync("Een halve zin van Bea");

        await using var other = await OpenHomeAsync(site, esra);
        await Assertions.Expect(other.Page.GetByText("Bea Beheer bewerkt deze pagina ook.")).ToBeVisibleAsync(Patiently);
        await other.Page.Locator("wc-presence").ShouldPassAxeAsync();
        await Heading(other.Page).FillAsync("De kop van Esra");
        await Introduction(other.Page).FillAsync("De inleiding van Esra");
        await SaveAsync(other.Page);

        await Button(bea.Page, "Opslaan").ClickAsync();
        var merge = bea.Page.Locator("wc-merge-modal");
        await Assertions.Expect(merge.GetByText("Een halve zin van Bea")).ToBeVisibleAsync(Patiently);
        await Assertions.Expect(merge.GetByText("Dit wijzigde alleen Esra Editor, en wordt overgenomen: Inleiding.")).ToBeVisibleAsync();
        await merge.ShouldPassAxeAsync();
        await Button(bea.Page, "Samenvoegen").ClickAsync();
        await Assertions.Expect(Introduction(bea.Page)).ToHaveValueAsync("De inleiding van Esra");
        await SaveAsync(bea.Page);

        await bea.Page.ReloadAsync();
        await Assertions.Expect(Heading(bea.Page)).ToHaveValueAsync("Een halve zin van Bea", new() { Timeout = 60_000 });
        await Assertions.Expect(bea.Page.Locator("wc-draft-modal")).ToHaveCountAsync(0);
        Assert.Empty(other.Errors);
    }

    private async Task TypeAndLoseTheSiteAsync(InstalledSite installed)
    {
        await using var site = await installed.StartAsync();
        await using var visit = await OpenHomeAsync(site, InstalledSite.Administrator);
        var kept = visit.Page.WaitForResponseAsync(answer => answer.Url.EndsWith("/draft", StringComparison.Ordinal) && answer.Ok);
        await Heading(visit.Page).FillAsync("Een halve zin van Bea");
        await kept;
        await site.KillAsync();
    }

    private async Task<Visit> OpenHomeAsync(SiteProcess site, EditorAccount editor)
    {
        var visit = await chromium.VisitAsync(site.Address, new() { ViewportSize = Viewports.Desktop });
        var page = visit.Page;
        await page.GotoAsync("/umbraco");
        await page.GetByLabel("Gebruikersnaam").FillAsync(editor.Username);
        await page.GetByLabel("Wachtwoord").FillAsync(editor.Password);
        await Button(page, "Login").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Home", Exact = true }).ClickAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(Heading(page)).ToBeVisibleAsync(Patiently);
        return visit;
    }

    private static async Task SaveAsync(IPage page)
    {
        var saved = page.WaitForResponseAsync(answer => answer.Request.Method == "PUT" && answer.Url.Split('/')[^2] == "document");
        await Button(page, "Opslaan").ClickAsync();
        Assert.True((await saved).Ok);
    }

    private static ILocator Heading(IPage page) => page.Locator("umb-property input").First;

    private static ILocator Introduction(IPage page) => page.Locator("umb-property textarea").First;

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
