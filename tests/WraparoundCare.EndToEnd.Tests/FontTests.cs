using Microsoft.Playwright;
using WraparoundCare.Testing.Browser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.EndToEnd.Tests;

/// <summary>The font of the site as a browser gets it.</summary>
public class FontTests(Chromium chromium, SharedSites sites)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/de-13-stappen/1-sleutelpersonen")]
    public async Task Read_Page_AsksOnceForTheFont(string path)
    {
        await using var visit = await VisitAsync(Viewports.Desktop);

        await visit.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Single(Fonts(visit), address => address.Contains("next.woff2", StringComparison.Ordinal));
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.fonts.check('1rem \"Atkinson Hyperlegible Next\"')"));
    }

    private static IEnumerable<string> Fonts(Visit visit) =>
        visit.Requests.Select(request => request.Url).Where(address => address.Contains(".woff2", StringComparison.Ordinal));

    private async Task<Visit> VisitAsync(ViewportSize size) =>
        await chromium.VisitAsync((await sites.OnAsync(DatabaseKind.Sqlite)).Address, new() { ViewportSize = size });
}
