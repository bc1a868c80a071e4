using Microsoft.Playwright;
using Xunit.Sdk;

namespace WraparoundCare.Testing.Browser;

/// <summary>What must hold for readers who enlarge, space out or recolour pages.</summary>
public static class ReadingChecks
{
    // The element, and what of it is wanted to find it.
    private const string Name = "const name = element => element.cloneNode(false).outerHTML.slice(0, 200);\n";

    // Text for screen readers alone is a pixel in size or clipped to nothing, which is not cutting off.
    private const string IsShown =
        """
        const isShown = element => element.checkVisibility({ visibilityProperty: true }) &&
          element.clientWidth > 1 && element.clientHeight > 1 && !element.closest('.visually-hidden, thead');

        """;

    /// <summary>Nothing has to be scrolled sideways, the page or a part of it (WCAG 1.4.10).</summary>
    public static async Task ShouldScrollOneWayAsync(this IPage page)
    {
        await page.ShouldFitItsWidthAsync();
        await ShouldFindNothingAsync(
            page,
            "has to be scrolled sideways",
            $$"""
            () => {
              {{Name + IsShown}}
              return [...document.body.querySelectorAll('*:not(input, textarea)')]
                .filter(isShown)
                .filter(element => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX))
                .filter(element => element.scrollWidth > element.clientWidth + 1)
                .map(name);
            }
            """);
    }

    /// <summary>Spaces the text out as readers may (WCAG 1.4.12).</summary>
    public static Task SpaceTextAsync(this IPage page)
        => page.EvaluateAsync(
            """
            () => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
                p { margin-block-end: 2em !important }`);
              document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
            }
            """);

    /// <summary>No text is behind the edge of what it stands in (WCAG 1.4.12).</summary>
    public static async Task ShouldCutNothingOffAsync(this IPage page)
    {
        await page.ShouldFitItsWidthAsync();
        await ShouldFindNothingAsync(
            page,
            "cuts text off",
            $$"""
            () => {
              {{Name + IsShown}}
              const cuts = way => way === 'hidden' || way === 'clip';
              return [...document.body.querySelectorAll('*')]
                .filter(element => element.textContent.trim() !== '' && isShown(element))
                .filter(element => {
                  const { overflowX, overflowY } = getComputedStyle(element);
                  return cuts(overflowX) && element.scrollWidth > element.clientWidth + 1 ||
                    cuts(overflowY) && element.scrollHeight > element.clientHeight + 1;
                })
                .map(name);
            }
            """);
    }

    /// <summary>Whatever can have the focus has a line around it then, or is drawn otherwise than before (WCAG 2.4.7).</summary>
    public static Task ShouldShowFocusAsync(this IPage page)
        => ShouldFindNothingAsync(
            page,
            "does not show that it has the focus",
            $$"""
            () => {
              {{Name}}
              const look = element => [element, ...element.querySelectorAll('*')]
                .map(part => getComputedStyle(part))
                .map(style => [style.fill, style.stroke, style.borderColor, style.backgroundColor].join()).join();
              const candidates = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
                .filter(element => element.checkVisibility({ visibilityProperty: true }) && !element.disabled);
              return candidates.filter(element => {
                const before = look(element);
                element.focus({ focusVisible: true, preventScroll: true });
                const { outlineStyle, outlineWidth } = getComputedStyle(element);
                // The browser's own ring (auto) has the width that the system wants, whatever it says.
                const isOutlined = outlineStyle === 'auto' || outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
                return document.activeElement === element && !isOutlined && look(element) === before;
              }).map(name);
            }
            """);

    private static async Task ShouldFindNothingAsync(IPage page, string fault, string question)
    {
        var found = await page.EvaluateAsync<string[]>(question);
        if (found.Length > 0)
        {
            throw new XunitException($"On {page.Url} this {fault}:\n{string.Join('\n', found)}");
        }
    }
}
