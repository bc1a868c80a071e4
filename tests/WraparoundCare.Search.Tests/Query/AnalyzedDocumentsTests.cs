using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Search.Query;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Search.Tests.Query;

/// <summary>What results say of documents is read and analysed once, and again as soon as a document changed.</summary>
[Collection(nameof(KernelHost))]
public sealed class AnalyzedDocumentsTests
{
    private const string Word = "contact";

    [Theory, AllDatabases]
    public async Task Search_SameAgain_ReadsTextsOnceAndShowsTheChangedOnes(DatabaseKind kind)
    {
        await using var site = await SearchSite.StartAsync(kind);
        var before = await PassageAsync(site);

        using (var log = new CommandLog())
        {
            Assert.Equal(before, await PassageAsync(site));
            Assert.DoesNotContain(log.Commands, command => command.Contains("texts", StringComparison.Ordinal));
        }

        var page = site.Find("Contact");
        page.SetValue("intro", "Neem contact op. Contact is er ook na het contact: contact met de zonnebloemkwekerij is contact.");
        site.Documents.Save(page);
        Assert.True(site.Documents.Publish(page, []).Success);
        await site.FollowAsync();

        Assert.NotEqual(before, await PassageAsync(site));
        Assert.Contains("[contact] met de zonnebloemkwekerij is [contact]", await PassageAsync(site), StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Search_TwoFilters_CountsWhatEachLeavesAsItsOwnSearchDoes(DatabaseKind kind)
    {
        await using var site = await SearchSite.StartAsync(kind);
        var all = await SearchAsync(site);
        var type = all.Facets[SearchRequest.TypeFacet][0].Value.Slug;
        var theme = (await SearchAsync(site, (SearchRequest.TypeFacet, type))).Facets["thema"][0].Value.Slug;

        var both = await SearchAsync(site, (SearchRequest.TypeFacet, type), ("thema", theme));

        Assert.Equal((await SearchAsync(site, ("thema", theme))).Facets[SearchRequest.TypeFacet], both.Facets[SearchRequest.TypeFacet]);
        Assert.Equal((await SearchAsync(site, (SearchRequest.TypeFacet, type))).Facets["thema"], both.Facets["thema"]);
        Assert.Equal(both.Total, both.Facets["thema"].Single(count => count.Value.Slug == theme).Count);
    }

    private static Task<SearchResults> SearchAsync(SearchSite site, params (string Facet, string Value)[] filters) =>
        site.SearchAsync(SearchRequest.Of("gezin") with { Filters = filters.ToDictionary(filter => filter.Facet, filter => filter.Value) });

    private static async Task<string> PassageAsync(SearchSite site)
    {
        var results = await site.SearchAsync(Word);
        var hit = results.Hits.Single(hit => hit.Entry.Card.Url == "/over-ons/contact");
        var text = site.App.Services.GetRequiredService<Searcher>().TextOf(results.Plan);
        var shown = text.Of(hit.Entry.Card.Title, results.Texts[hit.Entry.Id]);
        return string.Concat(shown.Passage.Segments.Select(segment => segment.Marked ? $"[{segment.Text}]" : segment.Text));
    }
}
