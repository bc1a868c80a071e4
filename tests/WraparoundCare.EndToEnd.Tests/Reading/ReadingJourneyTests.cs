using Microsoft.Playwright;
using WraparoundCare.Testing.Browser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.EndToEnd.Tests.Reading;

public class ReadingJourneyTests(Chromium chromium, SharedSites sites)
{
    private const string Step = "/de-13-stappen/7-crisisplan";

    [Fact]
    public async Task Answer_UsefulWithoutJavaScript_Thanks()
    {
        await using var visit = await OpenAsync(new() { JavaScriptEnabled = false, ViewportSize = Viewports.Phone });

        await visit.Page.Locator("button[value=ja]").ClickAsync();

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Bedankt voor je antwoord");
        Assert.Empty(await visit.Page.Context.CookiesAsync());
    }

    [Fact]
    public async Task Follow_Term_BringsItsMeaningIntoView()
    {
        await using var visit = await OpenAsync(new() { ViewportSize = Viewports.Phone });

        await visit.Page.Locator("a.term").First.ClickWordsAsync();

        await Assertions.Expect(visit.Page.Locator("dt:target + dd")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Open_Step_HasButtonsOnlyWithJavaScript()
    {
        await using var with = await OpenAsync(new());
        await using var without = await OpenAsync(new() { JavaScriptEnabled = false });

        await Assertions.Expect(with.Page.GetByRole(AriaRole.Button, new() { Name = "Print deze pagina" })).ToBeVisibleAsync();
        await Assertions.Expect(without.Page.Locator("[data-print]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Press_CopyLink_SaysWhatHappened()
    {
        await using var visit = await OpenAsync(new() { Permissions = ["clipboard-read", "clipboard-write"] });

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Kopieer link" }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Status)).ToHaveTextAsync("De link is gekopieerd.");
        await visit.Page.ShouldBeAccessibleAsync();
    }

    private async Task<Visit> OpenAsync(BrowserNewContextOptions options)
    {
        var visit = await chromium.VisitAsync((await sites.OnAsync(DatabaseKind.Sqlite)).Address, options);
        await visit.Page.GotoAsync(Step);
        return visit;
    }
}
