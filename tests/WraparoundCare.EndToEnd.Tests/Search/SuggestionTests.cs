using Microsoft.Playwright;
using WraparoundCare.Testing.Browser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.EndToEnd.Tests.Search;

/// <summary>Suggestions while typing: a combobox as the ARIA Authoring Practices have it, with the keyboard only.</summary>
public class SuggestionTests(Chromium chromium, SharedSites sites)
{
    private const string Typed = "gezin";

    [Theory, InlineData(true), InlineData(false)]
    public async Task Type_OpenList_IsAccessibleAndFitsInBothThemes(bool isPhone)
    {
        await using var visit = await OpenAsync(new() { ViewportSize = isPhone ? Viewports.Phone : Viewports.Desktop });

        await visit.Page.Keyboard.PressAsync("ArrowDown");

        await Assertions.Expect(Options(visit).First).ToHaveAttributeAsync("aria-selected", "true");
        await visit.Page.ShouldBeAccessibleInBothThemesAsync();
        await visit.Page.ShouldFitItsWidthAsync();
        Assert.Empty(visit.Errors);
        Assert.Empty(visit.ThirdPartyRequests);
    }

    [Fact]
    public async Task Press_Arrows_MoveThroughTheListAndBackToTheText()
    {
        await using var visit = await OpenAsync(new());
        var input = Input(visit);
        var last = await Options(visit).CountAsync() - 1;

        await visit.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(input)
            .ToHaveAttributeAsync("aria-activedescendant", (await Options(visit).Nth(last).GetAttributeAsync("id"))!);

        await visit.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Null(await input.GetAttributeAsync("aria-activedescendant"));
        await Assertions.Expect(input).ToBeFocusedAsync();
        await Assertions.Expect(input).ToHaveValueAsync(Typed);

        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(input).ToHaveAttributeAsync("aria-activedescendant", (await Options(visit).First.GetAttributeAsync("id"))!);
    }

    [Fact]
    public async Task Press_Escape_ClosesTheListAndKeepsTheText()
    {
        await using var visit = await OpenAsync(new());

        await visit.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(Options(visit)).ToHaveCountAsync(0);
        await Assertions.Expect(Input(visit)).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(Input(visit)).ToHaveValueAsync(Typed);
    }

    [Fact]
    public async Task Press_Enter_OpensTheChosenPageOrSearches()
    {
        await using var visit = await OpenAsync(new());
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        var title = (await Options(visit).First.InnerTextAsync()).Split('\n')[0];

        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page).Not.ToHaveURLAsync("/kennisbank");
        Assert.Contains((await visit.Page.Locator("h1").InnerTextAsync()).Trim(), title, StringComparison.OrdinalIgnoreCase);

        await using var another = await OpenAsync(new());
        await another.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(another.Page).ToHaveURLAsync("/zoeken?q=" + Typed);
    }

    private static ILocator Input(Visit visit) => visit.Page.Locator("header form[role=search] input[name=q]");

    private static ILocator Options(Visit visit) => visit.Page.GetByRole(AriaRole.Listbox).GetByRole(AriaRole.Option);

    // On a page with the box in its header, with the list open.
    private async Task<Visit> OpenAsync(BrowserNewContextOptions options)
    {
        var visit = await chromium.VisitAsync((await sites.OnAsync(DatabaseKind.Sqlite)).Address, options);
        await visit.Page.GotoAsync("/kennisbank");
        await Input(visit).FocusAsync();
        // At once: on a busy machine the suggestions for the first letters would come first, and those for all letters while a test
        // presses arrows.
        await visit.Page.Keyboard.InsertTextAsync(Typed);
        await Assertions.Expect(Options(visit).First).ToBeVisibleAsync();
        await Assertions.Expect(Input(visit)).ToHaveAttributeAsync("aria-expanded", "true");
        return visit;
    }
}
