using Microsoft.Playwright;
using WraparoundCare.Testing.Browser;
using Xunit.Sdk;

namespace WraparoundCare.EndToEnd.Tests.Testing;

public class PageChecksTests(Chromium chromium)
{
    private static readonly Uri Nowhere = new("http://localhost/");

    [Fact]
    public async Task ShouldBeAccessible_ImageWithoutText_NamesRuleAndElement()
    {
        await using var visit = await chromium.VisitAsync(Nowhere);
        await visit.Page.SetContentAsync(Html("<img src='data:,' class='portrait'>"));

        var failure = await Assert.ThrowsAsync<XunitException>(() => visit.Page.ShouldBeAccessibleAsync());

        Assert.Contains("image-alt", failure.Message, StringComparison.Ordinal);
        Assert.Contains("class=\"portrait\"", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task ShouldBeAccessible_PaleTextInDarkThemeOnly_DependsOnTheme(ColorScheme theme)
    {
        const string style = "<style>@media (prefers-color-scheme: dark) { p { color: #ccc; background: #fff } }</style>";
        await using var visit = await chromium.VisitAsync(Nowhere, new() { ColorScheme = theme });
        await visit.Page.SetContentAsync(Html($"{style}<p>Lees meer</p>"));

        var failure = await Record.ExceptionAsync(() => visit.Page.ShouldBeAccessibleAsync());

        Assert.Equal(theme == ColorScheme.Dark, failure is not null);
    }

    [Fact]
    public async Task ShouldFitItsWidth_ElementWiderThanPhone_NamesIt()
    {
        await using var visit = await chromium.VisitAsync(Nowhere, new() { ViewportSize = Viewports.Phone });
        await visit.Page.SetContentAsync(Html("<div id='map' style='width: 400px'>Kaart</div>"));

        var failure = await Assert.ThrowsAsync<XunitException>(() => visit.Page.ShouldFitItsWidthAsync());

        Assert.Contains("id=\"map\"", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShouldFitItsWidth_SameElementOnDesktop_Passes()
    {
        await using var visit = await chromium.VisitAsync(Nowhere);
        await visit.Page.SetContentAsync(Html("<div id='map' style='width: 400px'>Kaart</div>"));

        await visit.Page.ShouldFitItsWidthAsync();
    }

    [Fact]
    public async Task Ask_PageWithKnownFaults_EachEngineFindsSome()
    {
        await using var visit = await chromium.VisitAsync(Nowhere);
        await visit.Page.SetContentAsync(Html(
            "<form><input type='text' name='naam'></form><p style='color: #bbb; background: #fff'>Lees meer over het gezinsplan</p>"
            + "</main><main><h2>Nog een</h2></main><main>En nog een"));

        var axe = await visit.Page.AskAxeAsync();
        var codeSniffer = await visit.Page.AskCodeSnifferAsync();
        var ibm = await visit.Page.AskIbmAsync();

        Assert.Superset(new HashSet<string> { "label", "color-contrast" }, axe.Select(fault => fault.Rule).ToHashSet());
        Assert.Contains(codeSniffer, fault => fault.Rule.Contains("1_4_3.G18", StringComparison.Ordinal));
        Assert.Contains(codeSniffer, fault => fault.Rule.Contains("InputText.Name", StringComparison.Ordinal));
        Assert.Superset(
            new HashSet<string> { "input_label_exists", "text_contrast_sufficient", "aria_main_label_unique" },
            ibm.Select(fault => fault.Rule).ToHashSet());
    }

    [Fact]
    public async Task Ask_FaultThatIsAccepted_LeavesOutThatElementAlone()
    {
        await using var visit = await chromium.VisitAsync(Nowhere);
        await visit.Page.SetContentAsync(Html("<input class='known' name='a'><input class='other' name='b'>"));

        var ibm = await visit.Page.AskIbmAsync(new AcceptedFault(AcceptedFaults.Ibm, "input_label_exists", ".known", "/", "proof"));

        Assert.Contains("other", Assert.Single(ibm, fault => fault.Rule == "input_label_exists").Element, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShouldNotHaveShifted_BannerThatComesLate_NamesWhatMoved()
    {
        await using var visit = await chromium.VisitAsync(Nowhere);
        var html = Html("<p>Tekst</p>");
        await visit.Page.RouteAsync("**/*", route => route.FulfillAsync(new() { Body = html, ContentType = "text/html" }));
        await visit.Page.WatchShiftsAsync();
        await visit.Page.GotoAsync("/");
        await visit.Page.PaintAsync();
        await visit.Page.EvaluateAsync("() => document.querySelector('h1').style.marginTop = '300px'");

        var failure = await Assert.ThrowsAsync<XunitException>(visit.Page.ShouldNotHaveShiftedAsync);

        Assert.Contains("<body>", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShouldScrollOneWay_BoxThatScrollsSideways_NamesIt()
    {
        await using var visit = await chromium.VisitAsync(Nowhere, new() { ViewportSize = Viewports.Phone });
        await visit.Page.SetContentAsync(Html("<div id='wide' style='overflow-x: auto'><p style='width: 40em'>Tekst</p></div>"));

        var failure = await Assert.ThrowsAsync<XunitException>(visit.Page.ShouldScrollOneWayAsync);

        Assert.Contains("id=\"wide\"", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShouldCutNothingOff_LineThatFitsUntilSpacedOut_NamesIt()
    {
        await using var visit = await chromium.VisitAsync(Nowhere);
        await visit.Page.SetContentAsync(Html(
            "<p id='tight' style='overflow: hidden; white-space: nowrap; width: max-content; max-width: 10em'>Lees meer erover</p>"));
        await visit.Page.ShouldCutNothingOffAsync();
        await visit.Page.SpaceTextAsync();

        var failure = await Assert.ThrowsAsync<XunitException>(visit.Page.ShouldCutNothingOffAsync);

        Assert.Contains("id=\"tight\"", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShouldShowFocus_ShadowOnlyInOwnColours_NamesTheLink()
    {
        await using var visit = await chromium.VisitAsync(Nowhere, new() { ForcedColors = ForcedColors.Active });
        await visit.Page.SetContentAsync(Html(
            "<style>.dim:focus { outline: none; box-shadow: 0 0 0 3px #000 }</style>"
            + "<a href='#a'>Zichtbaar</a> <a class='dim' href='#b'>Niet</a>"));

        var failure = await Assert.ThrowsAsync<XunitException>(visit.Page.ShouldShowFocusAsync);

        Assert.Contains("class=\"dim\"", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("#a", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShouldBeInOrder_FooterAboveHeading_Fails()
    {
        await using var visit = await chromium.VisitAsync(Nowhere);
        await visit.Page.SetContentAsync(Html("<footer style='position: absolute; top: 0'>Onderaan</footer>"));

        var failure = await Assert.ThrowsAsync<XunitException>(() => visit.Page.ShouldBeInOrderAsync("h1", "footer"));

        Assert.Contains("h1, footer", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShouldStayInBudget_ManyRequests_NamesThem()
    {
        await using var visit = await chromium.VisitAsync(Nowhere);
        await visit.Page.RouteAsync("**/*", route => route.FulfillAsync(new() { Body = "/* */", ContentType = "text/css" }));
        var sheets = Enumerable.Range(1, 16).Select(number => $"<link rel='stylesheet' href='/sheet-{number}.css'>");
        await visit.Page.SetContentAsync(
            Html(string.Concat(sheets)).Replace("<title>", "<base href='http://localhost/'><title>", StringComparison.Ordinal));

        var failure = await Assert.ThrowsAsync<XunitException>(visit.ShouldStayInBudgetAsync);

        Assert.Contains("/sheet-16.css", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ClickWords_LinkOverTwoLinesWithRoomBetween_FollowsIt()
    {
        await using var visit = await chromium.VisitAsync(Nowhere);
        await visit.Page.SetContentAsync(Html(
            "<div style='width: 1em; line-height: 8' onclick='document.title = event.target.tagName'><a>Twee regels</a></div>"));
        var link = visit.Page.Locator("a");

        await link.ClickWordsAsync();

        Assert.Equal("A", await visit.Page.TitleAsync());
    }

    private static string Html(string body)
        => "<!doctype html><html lang='nl'><head><title>Proef</title><meta name='viewport' content='width=device-width'></head>"
            + $"<body><main><h1>Proef</h1>{body}</main></body></html>";
}
