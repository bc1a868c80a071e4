using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.SearchPages;

/// <summary>The search page as a visitor without JavaScript gets it.</summary>
public class SearchPageTests(SharedSites sites)
{
    [Theory, AllDatabases]
    public async Task Get_Query_ShowsResultsWithTheWordsMarked(DatabaseKind kind)
    {
        var page = await GetAsync(kind, "/zoeken?q=ecogrammen");

        var first = page.QuerySelector(".results__item")!;
        Assert.Contains("ecogram", first.QuerySelector("a")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(first.QuerySelectorAll("mark"));
        Assert.Equal("ecogrammen", page.QuerySelector("#zoekvraag")!.GetAttribute("value"));
    }

    [Theory, AllDatabases]
    public async Task Get_Filter_NarrowsAndCountsWhatItShows(DatabaseKind kind)
    {
        var all = await GetAsync(kind, "/zoeken?q=crisisplan");
        var option = all.QuerySelectorAll(".filters__options a")
            .Single(link => link.QuerySelector(".filters__label")!.TextContent == "Vraag en antwoord");
        var count = int.Parse(
            option.QuerySelector(".filters__count")!.ChildNodes[0].TextContent, System.Globalization.CultureInfo.InvariantCulture);

        var narrowed = await GetAsync(kind, option.GetAttribute("href")!);

        Assert.StartsWith($"{count} resulta", narrowed.QuerySelector(".list-status__count")!.TextContent, StringComparison.Ordinal);
        Assert.All(
            narrowed.QuerySelectorAll(".results__meta"),
            meta => Assert.StartsWith("Vraag en antwoord", meta.TextContent.Trim(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("voorbeeldproject de kring", "/praktijkprojecten/voorbeeldproject-de-kring", "Voorbeeldproject (fictief)")]
    [InlineData("een ouder zit voor", "/praktijkprojecten/ervaringen/een-ouder-zit-voor", "Voorbeeld (fictief)")]
    public async Task Get_WhatWasMadeUp_SaysSo(string query, string address, string badge)
    {
        var page = await GetAsync(DatabaseKind.Sqlite, "/zoeken?q=" + Uri.EscapeDataString(query));

        var result = page.QuerySelectorAll(".results__item").Single(item => item.QuerySelector("a")!.GetAttribute("href") == address);
        Assert.Equal(badge, result.QuerySelector(".utrecht-data-badge")!.TextContent);
    }

    [Fact]
    public async Task Get_ManyResults_NamesTheFirstTheNextAndTheLastPage()
    {
        var page = await GetAsync(DatabaseKind.Sqlite, "/zoeken?q=gezin");

        var labels = page.QuerySelectorAll(".paging__list li").Select(item => item.TextContent.Split(' ')[^1]).ToList();
        Assert.Equal(["1", "2", "3", "…"], labels[..4]);
        Assert.InRange(int.Parse(labels[4], System.Globalization.CultureInfo.InvariantCulture), 5, 100);
        Assert.Equal(5, labels.Count);
    }

    [Fact]
    public async Task Get_Markup_IsShownAsText()
    {
        var page = await GetAsync(
            DatabaseKind.Sqlite, "/zoeken?q=" + Uri.EscapeDataString("<script>alert(1)</script> \"><img src=x onerror=alert(1)>"));

        Assert.Empty(page.QuerySelectorAll("main script, main img"));
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector(".list-status__count")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NothingFound_SaysWhatToDo()
    {
        var page = await GetAsync(DatabaseKind.Sqlite, "/zoeken?q=qqqqqqqq");

        Assert.Contains("Niets gevonden", page.QuerySelector("h2.list-status__count")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".list-status a[href^='/kennisbank/themas/']"));
    }

    [Theory]
    [AllDatabases("zelfmoord", "tel:113", false)]
    [AllDatabases("kind geslagen", "tel:112", true)]
    [AllDatabases("kindermishandeling", "tel:112", true)]
    public async Task Get_WordsOfDanger_ShowsWhomToCallFirst(DatabaseKind kind, string query, string first, bool meldcode)
    {
        var page = await GetAsync(kind, "/zoeken?q=" + Uri.EscapeDataString(query));

        var help = page.QuerySelector("main section.urgent-help")!;
        Assert.Equal("hulp-nu", help.GetAttribute("aria-labelledby"));
        Assert.Equal("H2", page.GetElementById("hulp-nu")!.TagName);
        Assert.Equal(first, help.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(meldcode, help.QuerySelector("a[href^='/kennisbank/artikelen/meldcode']") is not null);
        Assert.Same(help, page.QuerySelector(".urgent-help, .list-status, .results"));
    }

    [Fact]
    public async Task Get_OrdinaryWords_ShowsNoHelp() =>
        Assert.Null((await GetAsync(DatabaseKind.Sqlite, "/zoeken?q=gezinsplan")).QuerySelector(".urgent-help"));

    [Fact]
    public async Task Get_SuggestionsForDanger_LeadToHelpFirst()
    {
        using var client = await ClientAsync(DatabaseKind.Sqlite);

        var found = await client.GetFromJsonAsync<JsonElement>(
            "/zoeken/suggesties?q=zelfmoord", TestContext.Current.CancellationToken);

        Assert.Equal("/zoeken?q=zelfmoord#hulp-nu", found[0].GetProperty("url").GetString());
    }

    [Fact]
    public async Task Get_SearchBox_MayBecomeACombobox()
    {
        var page = await GetAsync(DatabaseKind.Sqlite, "/zoeken");

        // ARIA in HTML gives an input of type search no role of combobox.
        Assert.All(page.QuerySelectorAll("[data-search] input"), input => Assert.Equal("text", input.GetAttribute("type")));
    }

    [Fact]
    public async Task Get_SlipOfTheFinger_OffersTheWord()
    {
        var page = await GetAsync(DatabaseKind.Sqlite, "/zoeken?q=toestemmming");

        Assert.Equal("/zoeken?q=toestemming", page.QuerySelector(".notice a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/zoeken?q=plan&pagina=999999999999")]
    [InlineData("/zoeken?q=plan&pagina=-1&sorteer=%00&soort=%ff")]
    [InlineData("/zoeken?q=plan&q=gezin&thema=a&thema=b")]
    [InlineData("/zoeken?q=%00%ed%a0%80")]
    [InlineData("/zoeken?q=")]
    public async Task Get_OddAddress_IsAnswered(string address)
        => Assert.NotNull((await GetAsync(DatabaseKind.Sqlite, address)).QuerySelector("h1"));

    [Fact]
    public async Task Get_AnyPage_HasASearchBoxAndAnOpenSearchDescription()
    {
        var page = await GetAsync(DatabaseKind.Sqlite, "/kennisbank");

        Assert.Equal("/zoeken", page.QuerySelector("header form[role=search]")!.GetAttribute("action"));
        Assert.NotNull(page.QuerySelector("link[rel=search]"));
        using var client = await ClientAsync(DatabaseKind.Sqlite);
        var description = XDocument.Parse(await client.GetStringAsync("/opensearch.xml", TestContext.Current.CancellationToken));
        Assert.Contains(
            description.Descendants(),
            url => url.Attribute("template")?.Value.EndsWith("/zoeken?q={searchTerms}", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Get_PageThatNobodyReads_IsTheLastOneThereMayBe()
    {
        using var client = await ClientAsync(DatabaseKind.Sqlite);

        Assert.Equal(
            await client.GetStringAsync("/zoeken?q=gezin&pagina=100", TestContext.Current.CancellationToken),
            await client.GetStringAsync("/zoeken?q=gezin&pagina=100000", TestContext.Current.CancellationToken));
    }

    [Theory, AllDatabases]
    public async Task Get_Suggestions_NameThePagesWhoseTitleBegins(DatabaseKind kind)
    {
        using var client = await ClientAsync(kind);

        var found = await client.GetFromJsonAsync<JsonElement>("/zoeken/suggesties?q=gezinspl", TestContext.Current.CancellationToken);
        var browser = await client.GetFromJsonAsync<JsonElement>(
            "/zoeken/suggesties?vorm=opensearch&q=gezinspl", TestContext.Current.CancellationToken);

        Assert.Contains(found.EnumerateArray(), item => item.GetProperty("url").GetString() == "/kennisbank/begrippen/gezinsplan");
        Assert.Equal("gezinspl", browser[0].GetString());
        Assert.Equal(found.GetArrayLength(), browser[1].GetArrayLength());
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> GetAsync(DatabaseKind kind, string address)
    {
        using var client = await ClientAsync(kind);
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<HttpClient> ClientAsync(DatabaseKind kind)
    {
        var site = await sites.OnAsync(kind);
        return new HttpClient { BaseAddress = site.Address };
    }
}
