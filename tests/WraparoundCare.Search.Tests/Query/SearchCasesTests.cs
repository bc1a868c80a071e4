using WraparoundCare.Search.Query;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Search.Tests.Query;

/// <summary>What visitors type and how it stands on a page, from the page as published to the results.</summary>
[Collection(nameof(KernelHost))]
public class SearchCasesTests
{
    private const string Page = "/over-ons/contact";
    private const string Texts =
        "Een bijdrage van € 2.500,- per jaar. Volgens de wet- en regelgeving over in- en uitstroom. "
        + "Meer over vitamine B12, GGZ2020 en covid19. Ook in Overvecht. "
        + "Voor gezinsleden en -vrienden. Er waren 1.000.000 mensen, met 3,5 punten, voor de 17e keer.";

    [Theory, AllDatabases]
    public async Task Search_OtherWriting_FindsThePage(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        foreach (var query in new[]
        {
            "2500", "2.500", "2 500", "2500,00", "€ 2.500,-", "1000000", "1 000 000", "wetgeving", "instroom", "gezinsvrienden", "b12",
            "B12", "ggz2020", "ggz 2020", "covid19", "covid 19", "overvecht", "17e", "wet- en regelgeving", "gezinsleden en -vrienden",
        })
        {
            var found = await site.SearchAsync(query);

            Assert.True(found.Hits.Any(hit => hit.Entry.Card.Url == Page), query);
            Assert.Null(found.Corrected);
        }

        Assert.DoesNotContain((await site.SearchAsync("35 punten")).Hits.Take(1), hit => hit.Entry.Card.Url == Page);
    }

    [Theory, AllDatabases]
    public async Task Search_LettersAgainstDigits_FindsWhatTheyFindApart(DatabaseKind kind)
    {
        await using var site = await SearchSite.StartAsync(kind);
        foreach (var (against, apart) in new[] { ("stap3", "stap 3"), ("fase2", "fase 2"), ("13stappen", "13 stappen") })
        {
            var first = (await site.SearchAsync(apart)).Hits[0].Entry.Card.Url;

            Assert.Contains(first, (await site.SearchAsync(against)).Hits.Select(hit => hit.Entry.Card.Url));
        }
    }

    [Theory, AllDatabases]
    public async Task Search_DutchWordThatIsNotOnTheSite_FindsNothingElse(DatabaseKind kind)
    {
        await using var site = await SearchSite.StartAsync(kind);
        foreach (var query in new[]
        {
            "weggelopen", "bruiloft", "huisdier", "verbouwign", "dwarsfluit", "paardrijden", "zwangerschap", "dierenarts",
        })
        {
            var found = await site.SearchAsync(query);

            Assert.Null(found.Corrected);
            Assert.True(found.Total == 0, $"{query}: {string.Join(", ", found.Hits.Take(3).SelectMany(Why))}");
        }
    }

    private static IEnumerable<string> Why(SearchHit hit) =>
        hit.Score.Groups.Select(group => $"{hit.Entry.Card.Url} {group.Best?.Match} {string.Join('+', group.Best?.Terms ?? [])}");

    private static async Task<SearchSite> StartAsync(DatabaseKind kind)
    {
        var site = await SearchSite.StartAsync(kind);
        var page = site.Find("Contact");
        page.SetValue("intro", Texts);
        site.Documents.Save(page);
        Assert.True(site.Documents.Publish(page, []).Success);
        await site.FollowAsync();
        return site;
    }
}
