using Microsoft.Playwright;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Browser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.EndToEnd.Tests.Search;

/// <summary>A browser learns to search the site from its address bar (OpenSearch).</summary>
public class BrowserSearchTests(Chromium chromium, SharedSites sites)
{
    [Fact]
    public async Task Visit_FrontPage_IsAmongTheSearchEnginesOfTheBrowser()
    {
        var site = (await sites.OnAsync(DatabaseKind.Sqlite)).Address;
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
