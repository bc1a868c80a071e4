using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using WraparoundCare.Platform.Shared.Pdf;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Sites;

/// <summary>The font of the site: that it is asked for once, kept, and has every letter that is shown.</summary>
public sealed partial class FontTests(SharedSites sites)
{
    private const string Names = "ÁČĎÉÍŁŃŐŘŠŤŮŽ áčďéíłńőřšťůž ăâîșț ğışİ ĳ Ĳ œ Œ æ ø å ß ñ ç ë ï ŵ ŷ";
    private const string Signs = "“ ” „ ‘ ’ – — … • € × − ± ½ ° © · « » \u00a0";

    [Fact]
    public async Task Preload_OfEveryPage_IsTheAddressInTheStyleSheet()
    {
        using var client = await ClientAsync();
        var addresses = await AddressesAsync(client);

        foreach (var path in new[] { "/", "/de-13-stappen/1-sleutelpersonen", "/bestaat-niet" })
        {
            using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            var preload = Assert.Single(page.QuerySelectorAll("link[rel=preload]"));

            Assert.Equal(addresses[0], preload.GetAttribute("href"));
            Assert.Equal(("font", "font/woff2"), (preload.GetAttribute("as"), preload.GetAttribute("type")));
            Assert.True(preload.HasAttribute("crossorigin"));
        }
    }

    [Fact]
    public async Task Get_EveryFont_IsKeptForAYear()
    {
        using var client = await ClientAsync();
        var addresses = await AddressesAsync(client);

        Assert.Equal(4, addresses.Count);
        foreach (var address in addresses)
        {
            using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);

            Assert.Equal((HttpStatusCode.OK, "font/woff2"), (answer.StatusCode, answer.Content.Headers.ContentType!.ToString()));
            Assert.Equal("public, max-age=31536000, immutable", answer.Headers.GetValues("Cache-Control").Single());
            Assert.Contains("font-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Show_EveryPage_NeedsNoOtherFont()
    {
        var pages = await SitePages.ReadAsync(sites);
        var shown = pages.SelectMany(page => new HtmlParser().ParseDocument(page.Markup).Body!.TextContent.EnumerateRunes()).ToHashSet();

        Assert.Contains(new Rune('ë'), shown);
        Assert.Empty(await MissingAsync(shown));
    }

    [Fact]
    public async Task Show_NamesAndSigns_NeedsNoOtherFont() =>
        Assert.Empty(await MissingAsync([.. $"{Names}{Signs}".EnumerateRunes()]));

    private async Task<IEnumerable<string>> MissingAsync(IReadOnlyCollection<Rune> shown)
    {
        using var client = await ClientAsync();
        var files = new List<PdfFont>();
        foreach (var address in await AddressesAsync(client))
        {
            files.Add(WebFont.Read(await client.GetByteArrayAsync(address, TestContext.Current.CancellationToken)));
        }

        // In the order of the style sheet: upright, upright names, italic, italic names.
        PdfFont[][] faces = [[files[0], files[1]], [files[2], files[3]], [SiteFonts.Regular], [SiteFonts.Bold]];
        return shown
            .Where(character => !Rune.IsControl(character) && Rune.GetUnicodeCategory(character) != UnicodeCategory.Format)
            .Where(character => !faces.All(fonts => fonts.Any(font => font.Has(character))))
            .Select(character => $"{character} U+{character.Value:X4}");
    }

    private static async Task<IReadOnlyList<string>> AddressesAsync(HttpClient client)
    {
        var sheet = await client.GetStringAsync("/css/site.css", TestContext.Current.CancellationToken);
        return [.. FontAddress().Matches(sheet).Select(match => $"/{match.Groups[1].Value}")];
    }

    private async Task<HttpClient> ClientAsync() => new() { BaseAddress = (await sites.OnAsync(DatabaseKind.Sqlite)).Address };

    [GeneratedRegex("""url\("?\.\./(fonts/[^")]+)"?\)""")]
    private static partial Regex FontAddress();
}
