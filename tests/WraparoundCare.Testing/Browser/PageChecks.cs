using Microsoft.Playwright;
using Xunit.Sdk;

namespace WraparoundCare.Testing.Browser;

/// <summary>What must hold on every page, and again after a dialog or menu is opened.</summary>
public static class PageChecks
{
    private const int MaxRequests = 15;
    private const int MaxBytesWithoutImages = 120 * 1024;

    // Or colours would still be on their way.
    private const string AllMovementsEnd =
        """
        () => Promise.all(document.getAnimations()
          .filter(movement => movement.effect.getComputedTiming().endTime !== Infinity)
          .map(movement => movement.finished.catch(() => {})))
        """;

    /// <summary>
    /// axe, HTML_CodeSniffer and IBM's engine find nothing against WCAG 2.2 A and AA. What is known to be no fault is in
    /// <see cref="AcceptedFaults"/>, each with its reason.
    /// </summary>
    public static async Task ShouldBeAccessibleAsync(this IPage page) => page.ShouldHaveNone(
    [
        .. await page.AskAxeAsync(),
        .. await page.AskCodeSnifferAsync(AcceptedFaults.All),
        .. await page.AskIbmAsync(AcceptedFaults.All),
    ]);

    /// <summary>By the fastest of the engines, for a page of which another like it has been judged by all.</summary>
    public static async Task ShouldPassAxeAsync(this IPage page) => page.ShouldHaveNone([.. await page.AskAxeAsync()]);

    /// <summary>The same of one element that is ours, with all that stands in it, in a page that is not.</summary>
    public static async Task ShouldPassAxeAsync(this ILocator part)
    {
        await part.EvaluateAsync(AllMovementsEnd);
        part.Page.ShouldHaveNone([.. await part.Page.AskAxeAsync(await part.ElementHandleAsync())]);
    }

    /// <summary>In the light theme and then in the dark one, in which the page stays.</summary>
    public static async Task ShouldBeAccessibleInBothThemesAsync(this IPage page, bool byAxeAlone = false)
    {
        foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            // Or colours would still be on their way from the one theme to the other.
            await page.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
            await (byAxeAlone ? page.ShouldPassAxeAsync() : page.ShouldBeAccessibleAsync());
        }
    }

    private static void ShouldHaveNone(this IPage page, IReadOnlyCollection<AccessibilityFault> faults)
    {
        if (faults.Count > 0)
        {
            throw new XunitException($"{faults.Count} faults on {page.Url}:\n{string.Join('\n', faults)}");
        }
    }

    /// <summary>The page needs no scrolling sideways (WCAG 1.4.10).</summary>
    public static async Task ShouldFitItsWidthAsync(this IPage page)
    {
        var tooWide = await page.EvaluateAsync<string[]>(
            """
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
              [...document.body.querySelectorAll('*')]
                .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                .map(e => e.cloneNode(false).outerHTML)
            """);
        if (tooWide.Length > 0)
        {
            throw new XunitException($"{page.Url} is wider than the screen:\n{string.Join('\n', tooWide)}");
        }

        await page.ShouldKeepItsCellsApartAsync();
    }

    // A cell that stands below another, as on a phone, can be lower than what it says, and its text then lies on that of the next.
    private static async Task ShouldKeepItsCellsApartAsync(this IPage page)
    {
        var tooLow = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('tbody th, tbody td')]
              .filter(e => getComputedStyle(e).display === 'block' && e.scrollHeight > e.clientHeight + 1)
              .map(e => e.outerHTML)
            """);
        if (tooLow.Length > 0)
        {
            throw new XunitException($"{page.Url} has cells that are lower than their text:\n{string.Join('\n', tooLow)}");
        }
    }

    /// <summary>What was asked for so far is little and light, as it went over the line, fonts included.</summary>
    public static async Task ShouldStayInBudgetAsync(this Visit visit)
    {
        var loads = await Task.WhenAll(visit.Requests.Select(async request =>
            (request.Url, Bytes: request.ResourceType == "image" ? 0 : (await request.SizesAsync()).ResponseBodySize)));
        if (loads.Length > MaxRequests || loads.Sum(load => load.Bytes) > MaxBytesWithoutImages)
        {
            throw new XunitException(
                $"{visit.Page.Url} takes {loads.Length} requests and {loads.Sum(load => load.Bytes)} bytes without images:\n"
                + string.Join('\n', loads.Select(load => $"{load.Bytes,8} {load.Url}")));
        }
    }

    /// <summary>These elements are there and stand below one another in this order.</summary>
    public static async Task ShouldBeInOrderAsync(this IPage page, params IReadOnlyList<string> selectors)
    {
        var tops = new List<float>();
        foreach (var selector in selectors)
        {
            var box = await page.Locator(selector).First.BoundingBoxAsync()
                ?? throw new XunitException($"{page.Url} does not show {selector}");
            tops.Add(box.Y);
        }

        if (!tops.SequenceEqual(tops.Order()))
        {
            throw new XunitException($"{page.Url} shows {string.Join(", ", selectors)} at heights {string.Join(", ", tops)}");
        }
    }
}
