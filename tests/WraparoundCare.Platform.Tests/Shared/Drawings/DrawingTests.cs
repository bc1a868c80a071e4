using AngleSharp.Dom;
using WraparoundCare.Platform.Tests.Sites;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Shared.Drawings;

/// <summary>What drawings show is said in words beside them.</summary>
public class DrawingTests(SharedSites sites)
{
    [Theory]
    [InlineData("/kennisbank/begrippen/ecogram", ".ecogram")]
    [InlineData("/kennisbank/begrippen/genogram", ".genogram")]
    [InlineData("/kennisbank/artikelen/netwerk-in-kaart-genogram-en-ecogram", ".ecogram")]
    [InlineData("/kennisbank/artikelen/netwerk-in-kaart-genogram-en-ecogram", ".genogram")]
    public async Task Read_ExampleDrawing_SaysInWordsWhoIsOnIt(string path, string drawing)
    {
        var drawn = (await sites.ReadAsync(DatabaseKind.Sqlite, path)).QuerySelector($"figure:has({drawing})")!;
        var caption = drawn.QuerySelector("figcaption")!.TextContent;

        Assert.Contains("bedacht gezin", caption, StringComparison.Ordinal);
        Assert.Equal("true", drawn.QuerySelector("svg")!.GetAttribute("aria-hidden"));
        Assert.All(People(drawn), name => Assert.Contains(name, caption, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Read_Model_ExplainsEachNumberOfItsPicture()
    {
        var picture = (await sites.ReadAsync(DatabaseKind.Sqlite, "/wraparound-care")).QuerySelector(".model-picture")!;
        var numbers = picture.QuerySelectorAll(".circle-drawing__numbers text").Select(number => number.TextContent);

        Assert.Equal(numbers, picture.QuerySelectorAll("figcaption li").Select((_, index) => $"{index + 1}"));
    }

    [Theory]
    [InlineData("/zoeken?q=onderzeeboot")]
    [InlineData("/praktijkprojecten?thema=bestaat-niet")]
    public async Task Read_NothingFound_ShowsTheEmptyCircle(string path) =>
        Assert.Single((await sites.ReadAsync(DatabaseKind.Sqlite, path)).QuerySelectorAll("main .empty-drawing"));

    // "Sam (8)" and "Sam, 8" both begin with the name.
    private static IEnumerable<string> People(IElement drawn) => drawn.QuerySelectorAll("text:not(.ecogram__support)")
        .Select(text => text.TextContent.Replace("en ", "", StringComparison.Ordinal).Split([',', ' '])[0]);
}
