using System.Text.RegularExpressions;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Sites;

/// <summary>Every page of a freshly installed site as a visitor gets it, and one of each kind that the sitemap leaves out.</summary>
internal static partial class SitePages
{
    private static readonly string[] Unlisted =
    [
        "/praktijkprojecten?status=lopend&sorteer=nieuwste",
        "/praktijkprojecten/vergelijken?project=voorbeeldproject-verder&project=pilot-wraparound-care-utrecht&toon=markeer",
        "/praktijkprojecten/vergelijken?project=bestaat-niet",
        "/praktijkprojecten/stand-per-stap?voorbeelden=zonder",
        "/kennisbank/artikelen?thema=veiligheid-en-crisis",
        "/kennisbank/begrippen?letter=g",
        "/kennisbank/vragen?thema=cultuur-en-diversiteit&stap=9-financiering",
        "/zoeken?q=gezinsplan",
        "/zoeken?q=onderzeeboot",
        "/nuttig",
        "/nuttig/bedankt",
        "/afmelden",
        "/bestaat-niet",
        "/umbraco/login",
    ];

    /// <returns>The markup of each page by its path.</returns>
    public static async Task<IReadOnlyList<(string Path, string Markup)>> ReadAsync(SharedSites sites)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var client = new HttpClient { BaseAddress = (await sites.OnAsync(DatabaseKind.Sqlite)).Address };
        var sitemap = await client.GetStringAsync("/sitemap.xml", cancel);
        var pages = new List<(string Path, string Markup)>();
        foreach (var path in Location().Matches(sitemap).Select(match => new Uri(match.Groups[1].Value).PathAndQuery).Concat(Unlisted))
        {
            using var response = await client.GetAsync(path, cancel);
            pages.Add((path, await response.Content.ReadAsStringAsync(cancel)));
        }

        return pages;
    }

    [GeneratedRegex("<loc>([^<]+)</loc>")]
    private static partial Regex Location();
}
