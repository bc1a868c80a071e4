using Microsoft.Playwright;
using WraparoundCare.Testing.Browser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.EndToEnd.Tests;

/// <summary>The font of the site as a browser gets it.</summary>
public class FontTests(Chromium chromium, SharedSites sites)
{
    // The script waits until shifts of the layout are reported, which comes after they are painted.
    private const string Shift = """
        () => new Promise(done => {
          let sum = 0;
          new PerformanceObserver(list => list.getEntries().forEach(entry => sum += entry.value))
            .observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum))));
        })
        """;

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

    [Theory]
    // Chromium on Linux rounds the width of each letter. A row of buttons that just fits may then wrap until the font is there.
    [InlineData("/", false, 0.1)]
    [InlineData("/", true, 0.01)]
    [InlineData("/de-13-stappen/1-sleutelpersonen", false, 0.01)]
    [InlineData("/de-13-stappen/1-sleutelpersonen", true, 0.01)]
    public async Task Read_BeforeTheFontIsThere_HardlyMoves(string path, bool phone, double most)
    {
        await using var visit = await VisitAsync(phone ? Viewports.Phone : Viewports.Desktop);
        var shown = new TaskCompletionSource();
        await visit.Page.RouteAsync(address => address.Contains(".woff2", StringComparison.Ordinal), async route =>
        {
            await shown.Task;
            await route.ContinueAsync();
        });

        await visit.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await visit.Page.EvaluateAsync(Shift);
        shown.SetResult();
        await visit.Page.EvaluateAsync("async () => { await document.fonts.ready; }");

        Assert.InRange(await visit.Page.EvaluateAsync<double>(Shift), 0, most);
    }

    private static IEnumerable<string> Fonts(Visit visit) =>
        visit.Requests.Select(request => request.Url).Where(address => address.Contains(".woff2", StringComparison.Ordinal));

    private async Task<Visit> VisitAsync(ViewportSize size) =>
        await chromium.VisitAsync((await sites.OnAsync(DatabaseKind.Sqlite)).Address, new() { ViewportSize = size });
}
