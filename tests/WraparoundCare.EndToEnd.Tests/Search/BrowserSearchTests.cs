using Microsoft.Playwright;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Browser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.EndToEnd.Tests.Search;

/// <summary>A browser learns to search the site from its address bar (OpenSearch).</summary>
public class BrowserSearchTests(Chromium chromium)
{
    [Fact]
    public async Task Visit_FrontPage_IsAmongTheSearchEnginesOfTheBrowser()
    {
        // A browser takes the description only from the site that it leads to: here that is where it is asked for.
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.Sqlite);
        await using var running = await installed.StartAsync(
            "--environment=Development", "--Umbraco:CMS:WebRouting:UmbracoApplicationUrl=");
        var site = running.Address;
        using var profile = new TemporaryFolder("profile");
        await using var browser = await chromium.OpenProfileAsync(profile.Path);
        var page = browser.Pages[0];

        await page.GotoAsync(site.ToString());
        await page.GotoAsync("chrome://settings/searchEngines");

        // With the term where the browser puts what is typed.
        var engine = page.GetByRole(AriaRole.Row, new() { Name = "Wraparound Care" });
        await Assertions.Expect(engine.GetByText($"{site}zoeken?q=%s", new() { Exact = true })).ToBeAttachedAsync();
    }
}
