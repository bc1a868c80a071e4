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
