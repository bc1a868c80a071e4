using Microsoft.Playwright;
using WraparoundCare.Testing.Browser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.EndToEnd.Tests;

/// <summary>What holds on every kind of page, on a phone and on a desktop, in the light and the dark theme.</summary>
public class PageTests(Chromium chromium, SharedSites sites)
{
    public static TheoryData<string> Pages =>
    [
        "/",
        "/wraparound-care",
        "/wraparound-care/uitgangspunten",
        "/wraparound-care/uitgangspunten/stem-en-keuze",
        "/wraparound-care/oorsprong",
        "/wraparound-care/video",
        "/de-13-stappen",
        "/de-13-stappen/1-sleutelpersonen",
        "/de-13-stappen/7-crisisplan",
        "/praktijkprojecten",
        "/praktijkprojecten?status=lopend&sorteer=nieuwste",
        "/praktijkprojecten?gemeente=zeist&thema=veiligheid-en-crisis",
        "/praktijkprojecten/het-utrechtse-programma",
        "/praktijkprojecten/het-utrechtse-programma/aanpak",
        "/praktijkprojecten/pilot-wraparound-care-amersfoort",
        "/praktijkprojecten/voorbeeldproject-de-kring",
        "/praktijkprojecten/deel-je-ervaring",
        "/praktijkprojecten/vergelijken",
        "/praktijkprojecten/vergelijken?project=voorbeeldproject-verder&project=pilot-wraparound-care-utrecht&toon=markeer",
        "/praktijkprojecten/vergelijken?project=voorbeeldproject-de-kring&project=voorbeeldproject-verder"
            + "&project=voorbeeldproject-vangnet&project=voorbeeldproject-rust-aan-tafel",
        "/praktijkprojecten/stand-per-stap",
        "/praktijkprojecten/ervaringen",
        "/praktijkprojecten/ervaringen?stap=7-crisisplan&thema=geld-en-wonen",
        "/praktijkprojecten/ervaringen/een-ouder-zit-voor",
        "/kennisbank",
        "/kennisbank/artikelen",
        "/kennisbank/artikelen?thema=veiligheid-en-crisis&stap=7-crisisplan",
        "/kennisbank/artikelen/de-tien-principes-in-gewone-taal",
        "/kennisbank/artikelen/wat-weten-we-over-de-werking",
        "/kennisbank/begrippen",
        "/kennisbank/begrippen?letter=g",
        "/kennisbank/begrippen/gezinswerker",
        "/kennisbank/vragen",
        "/kennisbank/vragen?thema=cultuur-en-diversiteit&stap=9-financiering",
        "/kennisbank/vragen/geen-netwerk",
        "/kennisbank/themas",
        "/kennisbank/themas/veiligheid-en-crisis",
        "/hulpmiddelen",
        "/hulpmiddelen?stap=7-crisisplan",
        "/hulpmiddelen/gezinsplan",
        "/hulpmiddelen/greep-op-wrap-around-care-tool",
        "/actueel",
        "/actueel/nieuws",
        "/actueel/nieuws/wat-je-nu-vindt",
        "/actueel/agenda",
        "/actueel/agenda/voorbeeld-leerkring-afronden",
        "/over-ons/colofon-en-bronnen",
        "/over-ons/contact",
        "/over-ons/privacy",
        "/over-ons/toegankelijkheid",
        "/zoeken",
        "/zoeken?q=gezinsplan",
        "/zoeken?q=onderzeeboot",
        "/nuttig",
        "/nuttig/bedankt",
        "/afmelden",
    ];

    [Theory, MemberData(nameof(Pages))]
    public async Task Read_OnPhone_IsAccessibleAndFitsInBothThemes(string path)
        => await ReadAsync(path, 200, new() { ViewportSize = Viewports.Phone });

    [Theory, MemberData(nameof(Pages))]
    public async Task Read_OnDesktop_IsAccessibleAndFitsInBothThemes(string path)
        => await ReadAsync(path, 200);

    [Theory, MemberData(nameof(PageTypes.Ten), MemberType = typeof(PageTypes))]
    public async Task Unfold_EverythingOnPhone_IsAccessibleAndFits(string path)
    {
        await using var visit = await chromium.VisitAsync(await SiteAsync(), new() { ViewportSize = Viewports.Phone });
        await visit.Page.GotoAsync(path);

        await visit.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(part => part.open = true)");

        await visit.Page.ShouldBeAccessibleAsync();
        await visit.Page.ShouldFitItsWidthAsync();
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Read_OnSlowConnection_IsLightAndNeedsFewRequests(string path)
    {
        await using var visit = await chromium.VisitAsync(await SiteAsync());

        await visit.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });

        await visit.ShouldStayInBudgetAsync();
        Assert.Empty(visit.ThirdPartyRequests);
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Read_WithoutStyleSheets_KeepsItsOrderAndFits(string path)
    {
        await using var visit = await chromium.VisitAsync(await SiteAsync());
        await visit.Page.RouteAsync(url => url.Contains(".css", StringComparison.Ordinal), route => route.AbortAsync());

        await visit.Page.GotoAsync(path);

        await visit.Page.ShouldBeInOrderAsync("a[href='#inhoud']", "nav[aria-label='Hoofdmenu']", "h1", "footer");
        await visit.Page.ShouldFitItsWidthAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/de-13-stappen/1-sleutelpersonen")]
    [InlineData("/praktijkprojecten/ervaringen")]
    [InlineData("/actueel/agenda")]
    [InlineData("/hulpmiddelen")]
    public async Task Read_WithoutJavaScript_ShowsHeadingAndMenu(string path)
    {
        await using var visit = await chromium.VisitAsync(await SiteAsync(), new() { JavaScriptEnabled = false });
        await visit.Page.GotoAsync(path);

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Read_UnknownAddress_ExplainsAndIsAccessible()
        => await ReadAsync("/bestaat-niet", 404, new() { ViewportSize = Viewports.Phone });

    [Fact]
    public async Task Press_TabThenEnter_SkipsToContent()
    {
        await using var visit = await chromium.VisitAsync(await SiteAsync());
        await visit.Page.GotoAsync("/de-13-stappen");

        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page.Locator("main")).ToBeFocusedAsync();
    }

    private async Task ReadAsync(string path, int status, BrowserNewContextOptions? options = null)
    {
        await using var visit = await chromium.VisitAsync(await SiteAsync(), options);

        var response = await visit.Page.GotoAsync(path);

        Assert.Equal(status, response!.Status);
        Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
        // All engines see each type of page on a phone, and those that differ most on a desktop as well, where the markup is the same and
        // the style alone is another. Axe judges the rest: the engines take most of the time of these tests.
        var isSeenByAll = options is null ? PageTypes.Ten.Any(row => row.Data == path) : PageTypes.Distinct.Contains(path);
        await visit.Page.ShouldBeAccessibleInBothThemesAsync(byAxeAlone: !isSeenByAll);
        await visit.Page.ShouldFitItsWidthAsync();
        Assert.Empty(visit.ThirdPartyRequests);
        // The browser reports the status of a page that is not there as an error of its own.
        Assert.Empty(status == 200 ? visit.Errors : []);
    }

    private async Task<Uri> SiteAsync() => (await sites.OnAsync(DatabaseKind.Sqlite)).Address;
}
