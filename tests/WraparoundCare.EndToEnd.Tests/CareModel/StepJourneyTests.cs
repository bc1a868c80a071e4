using Microsoft.Playwright;
using WraparoundCare.Testing.Browser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.EndToEnd.Tests.CareModel;

public class StepJourneyTests(Chromium chromium, SharedSites sites)
{
    [Theory, AllDatabases]
    public async Task Follow_StepsFromHomePage_ReachesTheThirteenth(DatabaseKind kind)
    {
        await using var visit = await chromium.VisitAsync((await sites.OnAsync(kind)).Address, new() { ViewportSize = Viewports.Phone });
        await visit.Page.GotoAsync("/");
        await visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" }).GetByRole(AriaRole.Link, new() { Name = "De 13 stappen" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Stap 1:" }).ClickAsync();
        List<string> read = [await HeadingAsync(visit.Page)];

        while (await Next(visit.Page).CountAsync() > 0)
        {
            await Next(visit.Page).ClickAsync();
            read.Add(await HeadingAsync(visit.Page));
        }

        Assert.Equal(13, read.Distinct().Count());
        Assert.EndsWith("/13-leren/", visit.Page.Url.TrimEnd('/') + "/", StringComparison.Ordinal);
    }

    private static ILocator Next(IPage page) => page.Locator("a[rel=next]");

    private static async Task<string> HeadingAsync(IPage page) => await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync();
}
