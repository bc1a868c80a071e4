using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Search.Tests;

/// <summary>
/// Nobody finds, counts, is offered or reads in a feed what not everybody may read: each rule on each surface, as visitors see it.
/// </summary>
[Collection(nameof(KernelHost))]
public class SearchRightsTests
{
    private const string Open = "zwimvora";

    private static readonly Dictionary<string, string> Closed = new()
    {
        ["draft"] = "plekdruno",
        ["newer draft of a published page"] = "vrastimel",
        ["unpublished"] = "knolbireg",
        ["scheduled"] = "gwendaxo",
        ["trashed"] = "blurmipta",
        ["protected"] = "trolvanek",
        ["below a protected page"] = "schurvopal",
    };

    private static readonly string[] Lists =
        ["/feed.atom", "/kennisbank/artikelen.atom", "/praktijkprojecten/ervaringen.atom", "/actueel/nieuws.atom", "/sitemap.xml"];

    [Theory, AllDatabases]
    public async Task Look_EverySurface_ShowsOnlyWhatEverybodyMayRead(DatabaseKind kind)
    {
        await using var site = await SearchSite.StartAsync(kind);
        using var visitor = await site.OpenAsync();
        MakePages(site);
        await site.IndexAsync((indexer, cancellationToken) => indexer.CompareAsync(cancellationToken));

        await visitor.SeeAsync(Open, $"/over-ons/{Open}");
        Assert.Contains(
            Open,
            await visitor.GetStringAsync($"/zoeken/suggesties?q={Open[..5]}", TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Contains(
            Open, await visitor.GetStringAsync($"/zoeken?q={Slip(Open)}", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains(
            Open, await visitor.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains(Open, await visitor.GetStringAsync("/feed.atom", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        foreach (var (rule, word) in Closed)
        {
            await IsNowhereAsync(visitor, rule, word);
        }
    }

    [Theory, AllDatabases]
    public async Task Find_TextOfTheFileOfAProtectedPage_FindsNothing(DatabaseKind kind)
    {
        const string inTheFile = "\"adviezen spreken elkaar tegen\"";
        await using var site = await SearchSite.StartAsync(kind);
        Assert.Single((await site.SearchAsync(inTheFile)).Hits);
        var (closed, elsewhere) = (site.Find("Voorbeeldformulier Overzicht betrokkenen"), site.Find("Contact"));

        Assert.True(site.App.Services.GetRequiredService<IPublicAccessService>()
            .Save(new PublicAccessEntry(closed, elsewhere, elsewhere, [])).Success);

        // The index has not followed yet: who may read is asked when results are shown.
        var found = await site.SearchAsync(inTheFile);
        Assert.Empty(found.Hits);
        Assert.Equal((0, 0), (found.Total, found.Facets.Count));
    }

    private static async Task IsNowhereAsync(HttpClient visitor, string rule, string word)
    {
        var found = await visitor.FindAsync(word);
        Assert.True(found.Results().Count == 0, rule);
        Assert.Empty(found.QuerySelectorAll(".filters__count"));
        string[] surfaces =
            [$"/zoeken?q={Slip(word)}", $"/zoeken/suggesties?q={word[..5]}", $"/zoeken/suggesties?vorm=opensearch&q={word[..5]}", .. Lists];
        foreach (var surface in surfaces)
        {
            var text = await visitor.GetStringAsync(surface, TestContext.Current.CancellationToken);
            Assert.False(text.Contains(word, StringComparison.OrdinalIgnoreCase), $"{rule}: {surface} tells of it");
        }
    }

    private static void MakePages(SearchSite site)
    {
        var documents = site.Documents;
        Publish(site, Open);
        Save(site, Closed["draft"]);
        var changed = Publish(site, "gewone pagina");
        changed.SetValue("heading", $"Over {Closed["newer draft of a published page"]}");
        documents.Save(changed);
        Assert.True(documents.Unpublish(Publish(site, Closed["unpublished"])).Success);
        documents.PersistContentSchedule(
            Save(site, Closed["scheduled"]),
            ContentScheduleCollection.CreateWithEntry(new DateTime(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc), null));
        Assert.True(documents.MoveToRecycleBin(Publish(site, Closed["trashed"])).Success);
        var (closed, elsewhere) = (Publish(site, Closed["protected"]), site.Find("Hulpmiddelen"));
        Publish(site, Closed["below a protected page"], closed);
        Assert.True(site.App.Services.GetRequiredService<IPublicAccessService>()
            .Save(new PublicAccessEntry(closed, elsewhere, elsewhere, [])).Success);
    }

    private static IContent Publish(SearchSite site, string name, IContent? parent = null)
    {
        var page = Save(site, name, parent);
        Assert.True(site.Documents.Publish(page, []).Success);
        return page;
    }

    private static IContent Save(SearchSite site, string name, IContent? parent = null)
    {
        var page = site.Documents.Create(name, (parent ?? site.Find("Over ons")).Id, "textPage");
        page.SetValue("heading", $"Over {name}");
        page.SetValue("intro", $"Alles over {name}.");
        Assert.True(site.Documents.Save(page).Success);
        return page;
    }

    // Two letters in the wrong order.
    private static string Slip(string word) => $"{word[..3]}{word[4]}{word[3]}{word[5..]}";
}
