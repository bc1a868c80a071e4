using Microsoft.Playwright;
using Xunit.Sdk;

namespace WraparoundCare.Testing.Browser;

/// <summary>Whether what a visitor sees stays where it is while the page comes in.</summary>
public static class Stability
{
    /// <summary>
    /// Of the cumulative layout shift. The letters of the fallback have the widths of the font's but for what Chromium on Linux rounds, so
    /// a word may move by a pixel, or to the next line, when the font comes after the first frame. What pushes a page aside is more.
    /// </summary>
    private const double Rounding = 0.025;

    private const string Seen = "shifts.filter(shift => !shift.hadRecentInput)";

    /// <summary>Notes what moves on pages that are opened from now on.</summary>
    public static Task WatchShiftsAsync(this IPage page)
        => page.AddInitScriptAsync(
            """
            globalThis.shifts = [];
            globalThis.shiftObserver = new PerformanceObserver(list => shifts.push(...list.getEntries()));
            shiftObserver.observe({ type: 'layout-shift', buffered: true });
            """);

    /// <summary>Nothing moved by itself, up to the last frame with all fonts.</summary>
    public static async Task ShouldNotHaveShiftedAsync(this IPage page)
    {
        await page.PaintAsync();
        await page.EvaluateAsync("() => { shifts.push(...shiftObserver.takeRecords()); }");
        var sum = await page.EvaluateAsync<double>($"() => {Seen}.reduce((sum, shift) => sum + shift.value, 0)");
        if (sum > Rounding)
        {
            var shifts = await page.EvaluateAsync<string[]>(
                $$"""
                () => {{Seen}}.map(({ value, sources }) =>
                  `${value}: ${sources.map(source => source.node?.cloneNode?.(false).outerHTML ?? 'text').join()}`)
                """);
            throw new XunitException($"{page.Url} shifted:\n{string.Join('\n', shifts)}");
        }
    }

    /// <summary>Returns when everything that is there has been painted, and fonts that are asked for have come.</summary>
    /// <param name="page">The page.</param>
    /// <param name="withFonts">Whether to wait for fonts.</param>
    public static Task PaintAsync(this IPage page, bool withFonts = true)
        => page.EvaluateAsync(
            """
            async withFonts => {
              const frame = () => new Promise(requestAnimationFrame);
              await frame();
              await frame();
              if (withFonts) await document.fonts.ready;
              await frame();
              await frame();
            }
            """,
            withFonts);
}
