using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using WraparoundCare.Search;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.KnowledgeBase;

/// <summary>The lists as a visitor without JavaScript uses them, and the links between steps and the knowledge base.</summary>
public class KnowledgeListTests(SharedSites sites)
{
    [Theory]
    [AllDatabases("/kennisbank/artikelen")]
    [AllDatabases("/kennisbank/begrippen")]
    [AllDatabases("/kennisbank/vragen")]
    public async Task Follow_EveryFilter_ShowsAsManyAsItSays(DatabaseKind kind, string path)
    {
        var list = await ReadAsync(kind, path);
        var options = list.QuerySelectorAll(".filters__options a").ToList();

        Assert.NotEmpty(options);
        foreach (var option in options)
        {
            var narrowed = await ReadAsync(kind, option.GetAttribute("href")!);
            Assert.Equal(Number(option.QuerySelector(".filters__count")!), Entries(narrowed).Count);
        }
    }

    [Fact]
    public async Task Read_ListOfArticles_CanBeNarrowedByAllThatTheyDifferIn()
        => Assert.Equal(
            ["Thema", "Stap", "Soort", "Voor wie", "Jaar"],
            (await ReadAsync(DatabaseKind.Sqlite, "/kennisbank/artikelen"))
                .QuerySelectorAll(".filters__facet summary")
                .Select(facet => facet.TextContent.Trim()));

    [Fact]
    public async Task Choose_ThemeAndStep_NamesBothAndLinksBack()
    {
        var list = await ReadAsync(DatabaseKind.Sqlite, "/kennisbank/artikelen?thema=veiligheid-en-crisis&stap=7-crisisplan");

        Assert.NotEmpty(Entries(list));
        Assert.Equal(
            ["/kennisbank/artikelen?stap=7-crisisplan", "/kennisbank/artikelen?thema=veiligheid-en-crisis"],
            list.QuerySelectorAll(".chosen__link").Select(link => link.GetAttribute("href")));
        Assert.Equal(2, list.QuerySelectorAll(".filters__options [aria-current=true]").Length);
    }

    [Fact]
    public async Task Choose_WhatNothingHas_ExplainsAndOffersWaysOut()
    {
        var list = await ReadAsync(DatabaseKind.Sqlite, "/kennisbank/vragen?thema=cultuur-en-diversiteit&stap=9-financiering");

        Assert.Empty(Entries(list));
        Assert.Contains("Niets gevonden", list.QuerySelector(".list-status")!.TextContent, StringComparison.Ordinal);
        var wayOut = await ReadAsync(DatabaseKind.Sqlite, list.QuerySelector(".chosen__link")!.GetAttribute("href")!);
        Assert.NotEmpty(Entries(wayOut));
        var near = list.QuerySelectorAll(".list-status h3 + ul a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.NotEmpty(near);
        Assert.NotEmpty(Entries(await ReadAsync(DatabaseKind.Sqlite, near[0])));
    }

    [Fact]
    public async Task Choose_ThemeThatIsNone_OffersThePagesOfThemes()
    {
        var list = await ReadAsync(DatabaseKind.Sqlite, "/kennisbank/vragen?thema=bestaat-niet&stap=bestaat-niet");

        Assert.Empty(Entries(list));
        Assert.Equal(13, list.QuerySelectorAll(".list-status h3 + ul a[href^='/kennisbank/themas/']").Length);
    }

    [Fact]
    public async Task Choose_Letter_ShowsItsTermsOnly()
    {
        var list = await ReadAsync(DatabaseKind.Sqlite, "/kennisbank/begrippen?letter=g");

        Assert.All(Entries(list), term => Assert.StartsWith("G", term.TextContent, StringComparison.Ordinal));
        Assert.Equal("/kennisbank/begrippen", list.QuerySelector(".letters [aria-current]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Order_ByName_IsAlphabetical()
    {
        var titles = Entries(await ReadAsync(DatabaseKind.Sqlite, "/kennisbank/artikelen?sorteer=naam"))
            .Select(title => title.TextContent)
            .ToList();

        Assert.Equal(titles.Order(DutchOrder.Comparer), titles);
    }

    [Theory, AllDatabases]
    public async Task Follow_KnowledgeOfStep_LeadsBackToTheStep(DatabaseKind kind)
    {
        const string step = "/de-13-stappen/7-crisisplan";
        var links = (await ReadAsync(kind, step))
            .QuerySelectorAll("[aria-labelledby=kennisbank] a")
            .Select(link => link.GetAttribute("href")!)
            .ToList();

        Assert.Contains(links, link => link.StartsWith("/kennisbank/artikelen/", StringComparison.Ordinal));
        Assert.Contains(links, link => link.StartsWith("/kennisbank/begrippen/", StringComparison.Ordinal));
        Assert.Contains(links, link => link.StartsWith("/kennisbank/vragen/", StringComparison.Ordinal));
        foreach (var link in links)
        {
            Assert.NotNull((await ReadAsync(kind, link)).QuerySelector($".columns__aside a[href='{step}']"));
        }
    }

    [Theory, AllDatabases]
    public async Task Read_Article_ShowsKeyPointsAndSources(DatabaseKind kind)
    {
        var article = await ReadAsync(kind, "/kennisbank/artikelen/meldcode-in-vijf-stappen");

        Assert.Equal(3, article.QuerySelectorAll(".key-points li").Length);
        Assert.NotEmpty(article.QuerySelectorAll(".references a[href^=http]"));
        Assert.Contains(
            "Onderbouwing: wet en richtlijn", article.QuerySelectorAll(".utrecht-data-badge").Select(badge => badge.TextContent));
        Assert.Contains("minuten lezen", article.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_PageThatNobodyChecked_SaysWhenItWasWritten()
    {
        var article = await ReadAsync(DatabaseKind.Sqlite, "/kennisbank/artikelen/meldcode-in-vijf-stappen");

        Assert.Equal("2026-11-22", article.QuerySelector(".page-meta time")!.GetAttribute("datetime"));
        Assert.Contains("Geschreven op", article.QuerySelector(".page-meta")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Nagekeken op", article.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_Step_LeadsFromAnInstrumentToItsTerm() => Assert.NotNull(
        (await ReadAsync(DatabaseKind.Sqlite, "/de-13-stappen/11-evalueren"))
            .QuerySelector("[aria-labelledby=hulpmiddelen] a[href='/kennisbank/begrippen/gas']"));

    private static IReadOnlyList<IElement> Entries(IDocument list) =>
        [.. list.QuerySelectorAll(".listing .card__title, .listing .entries__title, .listing .terms dt")];

    private static int Number(IElement element)
        => int.Parse(element.FirstChild!.TextContent, System.Globalization.CultureInfo.InvariantCulture);

    private async Task<IDocument> ReadAsync(DatabaseKind kind, string path)
    {
        using var client = new HttpClient { BaseAddress = (await sites.OnAsync(kind)).Address };
        var page = await client.GetStringAsync(path, TestContext.Current.CancellationToken);
        return await new HtmlParser().ParseDocumentAsync(page, TestContext.Current.CancellationToken);
    }
}
