using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.PracticeProjects;

/// <summary>The practice projects as a visitor without JavaScript uses them, and the map that goes with them.</summary>
public class ProjectListTests(SharedSites sites)
{
    private const string Page = "/praktijkprojecten";

    [Theory, AllDatabases]
    public async Task Follow_EveryFilter_ShowsAsManyAsItSaysOnListAndMap(DatabaseKind kind)
    {
        var list = await ReadAsync(Page, kind);
        var options = list.QuerySelectorAll(".filters__options a").ToList();

        Assert.Equal(
            ["Thema", "Stap", "Gemeente", "Doelgroep", "Status", "Herkomst"],
            list.QuerySelectorAll(".filters summary").Select(facet => facet.TextContent));
        foreach (var option in options)
        {
            var narrowed = await ReadAsync(option.GetAttribute("href")!, kind);
            Assert.Equal(Count(option), Cards(narrowed).Count);
            AssertMapFollowsList(narrowed);
        }
    }

    [Fact]
    public async Task Choose_Status_NarrowsTheOtherCounts()
    {
        var before = Counts(await ReadAsync(Page), "herkomst");
        var after = Counts(await ReadAsync($"{Page}?status=lopend"), "herkomst");

        Assert.Equal(3, before["historisch"]);
        Assert.DoesNotContain("historisch", after.Keys);
        Assert.True(after["voorbeeldproject-fictief"] < before["voorbeeldproject-fictief"]);
    }

    [Fact]
    public async Task Choose_MunicipalityAndOrigin_LinksToTheListWithoutEach()
    {
        var list = await ReadAsync($"{Page}?gemeente=utrecht&herkomst=historisch");

        Assert.Equal(["Pilot Wraparound Care Utrecht"], Cards(list).Select(card => card.TextContent));
        Assert.Equal(
            [$"{Page}?herkomst=historisch", $"{Page}?gemeente=utrecht"],
            list.QuerySelectorAll(".chosen__link").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Choose_WhatNothingHas_ExplainsAndLeadsOut()
    {
        var list = await ReadAsync($"{Page}?gemeente=zeist&thema=veiligheid-en-crisis");

        Assert.Empty(Cards(list));
        Assert.Null(list.QuerySelector(".map"));
        Assert.Contains("Niets gevonden", list.QuerySelector(".list-status")!.TextContent, StringComparison.Ordinal);
        foreach (var wayOut in list.QuerySelectorAll(".chosen__link, .chosen a"))
        {
            Assert.NotEmpty(Cards(await ReadAsync(wayOut.GetAttribute("href")!)));
        }
    }

    [Fact]
    public async Task Read_ProjectWithoutPlace_IsListedAndSaidNotToBeOnTheMap()
    {
        var list = await ReadAsync($"{Page}?gemeente=geen");

        var card = Assert.Single(list.QuerySelectorAll(".numbered > .card"));
        Assert.Contains("Niet op de kaart", card.TextContent, StringComparison.Ordinal);
        Assert.Null(list.QuerySelector(".map"));
        Assert.Null(list.QuerySelector("a[href='#kaart']"));
    }

    [Theory]
    [InlineData("naam")]
    [InlineData("nieuwste")]
    [InlineData("bestaat-niet")]
    public async Task Order_AnyWay_NumbersMapAndListAlike(string order)
    {
        var list = await ReadAsync($"{Page}?sorteer={order}");

        Assert.Equal(8, Cards(list).Count);
        AssertMapFollowsList(list);
    }

    [Fact]
    public async Task Read_Map_NamesEveryMunicipalityItsKindAndItsSource()
    {
        var list = await ReadAsync(Page);

        Assert.Equal(27, list.QuerySelectorAll(".map--wide .map__name").Length); // 26 and the scale
        Assert.Contains("Plaatsgegevens: GeoNames", list.QuerySelector(".map-section")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(list.QuerySelectorAll("svg image, svg script, svg use, svg [style]"));
    }

    [Theory]
    [InlineData("thema=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("gemeente=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E")]
    [InlineData("stap=javascript:alert(1)&sorteer=%27%20or%201=1--")]
    [InlineData("status=%00%ED%A0%80%FF&herkomst=%F0%9F%92%A3")]
    [InlineData("thema=a&thema=b&thema[]=c&=d&&&gemeente")]
    [InlineData("gemeente=../../../etc/passwd")]
    public async Task Read_HostileQuery_IsAHarmlessPage(string query)
    {
        var list = await ReadAsync($"{Page}?{query}");

        Assert.Empty(list.QuerySelectorAll("main script, main img, main [onerror], main a[href^=javascript]"));
        Assert.DoesNotContain("passwd", list.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.All(
            list.QuerySelectorAll(".filters a, .chosen a, .sorts a"),
            link => Assert.Matches(@"^/praktijkprojecten(\?[a-z0-9=&-]+)?$", link.GetAttribute("href")!));
    }

    [Fact]
    public async Task Read_VeryLongQuery_IsAHarmlessPage() =>
        Assert.Empty(Cards(await ReadAsync($"{Page}?thema={new string('a', 4000)}")));

    private static List<IElement> Cards(IDocument list) => [.. list.QuerySelectorAll(".numbered .card__title")];

    private static int Count(IElement option) =>
        int.Parse(option.QuerySelector(".filters__count")!.FirstChild!.TextContent, CultureInfo.InvariantCulture);

    private static Dictionary<string, int> Counts(IDocument list, string facet) => list
        .QuerySelectorAll($".filters__options a[href*='{facet}=']")
        .GroupBy(option => option.GetAttribute("href")!.Split($"{facet}=")[1].Split('&')[0])
        .ToDictionary(group => group.Key, group => Count(group.First()));

    // Each marker has the number, the name and the address of the project at that place in the list, in the same order.
    private static void AssertMapFollowsList(IDocument list)
    {
        var listed = Cards(list)
            .Select((card, index) => (
                Name: $"{index + 1}. {card.TextContent}",
                Address: card.QuerySelector("a")!.GetAttribute("href"),
                Card: card.ParentElement!))
            .Where(entry => !entry.Card.TextContent.Contains("Niet op de kaart", StringComparison.Ordinal))
            .Select(entry => (entry.Name, entry.Address));

        Assert.All([".map--wide", ".map--narrow"], map => Assert.Equal(
            listed,
            list.QuerySelectorAll($"{map} .map__marker")
                .Select(marker => (marker.GetAttribute("aria-label")!, marker.GetAttribute("href")))));
    }

    private async Task<IDocument> ReadAsync(string address, DatabaseKind kind = DatabaseKind.Sqlite)
    {
        using var client = new HttpClient { BaseAddress = (await sites.OnAsync(kind)).Address };
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
    }
}
