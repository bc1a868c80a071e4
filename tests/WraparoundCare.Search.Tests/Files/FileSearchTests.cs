using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Search.Tests.Files;

/// <summary>Files are found by what stands in them and nowhere on their page.</summary>
public class FileSearchTests(SharedSites sites)
{
    [Theory]
    [AllDatabases("\"adviezen spreken elkaar tegen\"", "/hulpmiddelen/overzicht-betrokkenen", "#page=2")]
    [AllDatabases("\"een goede week er bij ons uit\"", "/hulpmiddelen/gezinsplan", "formulier.pdf")]
    public async Task Find_TextOfAFile_LeadsToItsPageAndThePlaceInTheFile(DatabaseKind kind, string query, string page, string place)
    {
        using var visitor = new HttpClient { BaseAddress = (await sites.OnAsync(kind)).Address };

        await visitor.SeeAsync(query, page);

        var found = await visitor.FindAsync(query);
        var links = found.QuerySelectorAll(".results__item")
            .Single(item => item.QuerySelector($"a[href='{page}']") is not null)
            .QuerySelectorAll(".results__meta a");
        Assert.Contains(place, Assert.Single(links).GetAttribute("href")!, StringComparison.Ordinal);
        using var file = await visitor.GetAsync(links[0].GetAttribute("href")!.Split('#')[0], TestContext.Current.CancellationToken);
        Assert.Equal("application/pdf", file.Content.Headers.ContentType?.MediaType);
    }
}
