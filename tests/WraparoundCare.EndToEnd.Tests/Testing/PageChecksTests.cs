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

    private static string Html(string body)
        => $"<!doctype html><html lang='nl'><head><title>Proef</title><meta name='viewport' content='width=device-width'></head><body><main><h1>Proef</h1>{body}</main></body></html>";
}
