using Microsoft.Playwright;
using WraparoundCare.Testing.Browser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.EndToEnd.Tests;

/// <summary>Nothing on a page moves while it comes in (a cumulative layout shift of 0).</summary>
public class StabilityTests(Chromium chromium, SharedSites sites)
{
    [Theory, MemberData(nameof(PageTypes.Ten), MemberType = typeof(PageTypes))]
    public async Task Open_OnPhone_ShiftsNothing(string path)
        => await OpenAsync(path, new() { ViewportSize = Viewports.Phone });

    [Theory, MemberData(nameof(PageTypes.Ten), MemberType = typeof(PageTypes))]
    public async Task Open_OnDesktop_ShiftsNothing(string path)
        => await OpenAsync(path, new() { ViewportSize = Viewports.Desktop });

    [Theory, MemberData(nameof(PageTypes.Ten), MemberType = typeof(PageTypes))]
    public async Task Open_FontsComeLate_ShiftsNothing(string path)
    {
        await using var visit = await chromium.VisitAsync(await SiteAsync());
        var isPainted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var held = 0;
        await visit.Page.RouteAsync(
            url => url.Contains(".woff", StringComparison.Ordinal),
            async route =>
            {
                Interlocked.Increment(ref held);
                await isPainted.Task;
                await route.ContinueAsync();
            });
        await visit.Page.WatchShiftsAsync();

        await visit.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await visit.Page.PaintAsync(withFonts: false);
        isPainted.SetResult();

        await visit.Page.ShouldNotHaveShiftedAsync();
        // Or this test has seen nothing of what it is for.
        Assert.Equal(await visit.Page.EvaluateAsync<bool>("() => [...document.fonts].some(font => font.status === 'loaded')"), held > 0);
    }

    private async Task OpenAsync(string path, BrowserNewContextOptions options)
    {
        await using var visit = await chromium.VisitAsync(await SiteAsync(), options);
        await visit.Page.WatchShiftsAsync();

        await visit.Page.GotoAsync(path);

        await visit.Page.ShouldNotHaveShiftedAsync();
    }

    private async Task<Uri> SiteAsync() => (await sites.OnAsync(DatabaseKind.Sqlite)).Address;
}
