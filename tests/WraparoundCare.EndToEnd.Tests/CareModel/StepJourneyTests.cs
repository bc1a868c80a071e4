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
        var menu = visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" });
        await visit.Page.Locator(".menu-fold__button").ClickAsync();
        await FollowAsync(menu.GetByRole(AriaRole.Link, new() { Name = "De 13 stappen" }));
        await FollowAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Stap 1:" }));
        List<string> read = [await HeadingAsync(visit.Page)];

        while (await Next(visit.Page).CountAsync() > 0)
        {
            await FollowAsync(Next(visit.Page));
            read.Add(await HeadingAsync(visit.Page));
        }

        Assert.Equal(13, read.Distinct().Count());
        Assert.EndsWith("/13-leren/", visit.Page.Url.TrimEnd('/') + "/", StringComparison.Ordinal);
    }

    // The heading is read when the next page is there, not while the browser is still on its way.
    private static async Task FollowAsync(ILocator link)
    {
        var address = await link.GetAttributeAsync("href");
        await link.ClickWordsAsync();
        await Assertions.Expect(link.Page).ToHaveURLAsync(address!);
        await link.Page.WaitForFunctionAsync("() => document.readyState !== 'loading'");
    }

    private static ILocator Next(IPage page) => page.Locator("a[rel=next]");

    private static async Task<string> HeadingAsync(IPage page)
        => await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync();
}
