using AngleSharp.Html.Parser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Search.Tests.Index;

/// <summary>What an editor writes down of how people look for a page finds it, and is shown to nobody.</summary>
[Collection(nameof(KernelHost))]
public class SearchTermsTests
{
    private const string Contact = "/over-ons/contact";
    private const string Privacy = "/over-ons/privacy";
    private const string Word = "zonnebloemkwekerij";
    private const string Slip = "zonebloemkwekerei";

    [Theory, AllDatabases]
    public async Task Search_WordsAmongSearchTerms_FindThePage(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind, $"waar is de {Word}\n{Slip}\nabracadabra hocuspocus");
        foreach (var query in new[] { Word, Slip, "zonnebloemkwekerijen", "waar is de zonnebloemkwekerij?", "hocuspocus" })
        {
            Assert.Equal(Contact, (await site.SearchAsync(query)).Hits[0].Entry.Card.Url);
        }
    }

    [Theory, AllDatabases]
    public async Task Search_WordInATitle_StandsAboveTheSearchTermAndThatAboveTheText(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind, Word);
        Change(site, "Privacy", "heading", $"Privacy in de {Word}");
        Change(site, "Toegankelijkheid", "intro", "Hier staat hoe toegankelijk de site is.");
        Change(site, "Toegankelijkheid", "body", $$"""{"markup":"<p>Wij waren op een {{Word}}.</p>","blocks":null}""");
        await site.FollowAsync();

        Assert.Equal(
            [Privacy, Contact, "/over-ons/toegankelijkheid"], (await site.SearchAsync(Word)).Hits.Select(hit => hit.Entry.Card.Url));
    }

    // Between quotation marks one asks for words that one can read.
    [Theory, AllDatabases]
    public async Task Search_PhraseOfASearchTerm_FindsNothing(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind, "abracadabra hocuspocus");

        Assert.DoesNotContain((await site.SearchAsync("\"abracadabra hocuspocus\"")).Hits, hit => hit.Entry.Card.Url == Contact);
    }

    [Theory, AllDatabases]
    public async Task Search_SlipOfASlipThatWasForeseen_IsMendedToTheWord(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind, $"kwekerij\n{Slip}");

        Assert.Equal("kwekerij", (await site.SearchAsync("kwekerji")).Corrected);
        Assert.NotEqual(Slip, (await site.SearchAsync("zonebloemkweekerei")).Corrected);
    }

    [Theory, AllDatabases]
    public async Task Change_OnlySearchTerms_IsFoundAndForgotten(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind, Word);

        Change(site, "Contact", "searchTerms", "hocuspocus");
        await site.FollowAsync();

        Assert.DoesNotContain((await site.SearchAsync(Word)).Hits, hit => hit.Entry.Card.Url == Contact);
        Assert.Equal(Contact, (await site.SearchAsync("hocuspocus")).Hits[0].Entry.Card.Url);
    }

    [Fact]
    public async Task Read_PageAndResult_ShowNoSearchTerm()
    {
        await using var site = await StartAsync(DatabaseKind.Sqlite, Word);
        using var visitor = await site.OpenAsync();
        var results = new HtmlParser().ParseDocument(
            await visitor.GetStringAsync($"/zoeken?q={Word}", TestContext.Current.CancellationToken));

        var result = results.QuerySelector(".results__item")!;
        Assert.Equal(Contact, result.QuerySelector("a")!.GetAttribute("href"));
        Assert.DoesNotContain(Word, result.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(result.QuerySelectorAll("mark"));
        foreach (var path in new[] { Contact, "/sitemap.xml", $"/zoeken/suggesties?q={Word[..8]}" })
        {
            Assert.DoesNotContain(
                Word, await visitor.GetStringAsync(path, TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
        }
    }

    private static async Task<SearchSite> StartAsync(DatabaseKind kind, string terms)
    {
        var site = await SearchSite.StartAsync(kind);
        Change(site, "Contact", "searchTerms", terms);
        await site.FollowAsync();
        return site;
    }

    private static void Change(SearchSite site, string name, string alias, string value)
    {
        var page = site.Find(name);
        page.SetValue(alias, value);
        site.Documents.Save(page);
        Assert.True(site.Documents.Publish(page, []).Success);
    }
}
