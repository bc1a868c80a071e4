using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Platform.Tests.Sites;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Platform.Tests.Shared;

/// <summary>A page that is not for everyone shows nowhere: not in what editors picked, not in a list, a feed or a file.</summary>
[Collection(nameof(KernelHost))]
public partial class ReadablePagesTests
{
    // One page of each type that others pick, with what it is called in this test and how it is closed.
    private static readonly (string Name, string Word, Rule Rule)[] Pages =
    [
        ("Afronden en vooruitkijken", "Qvostapixo", Rule.ForMembers),
        ("Stem en keuze van het gezin", "Qvoprincixo", Rule.ForMembers),
        ("Voorbeeldformulier Gezinsplan", "Qvohulpixo", Rule.ForMembers),
        ("Gezinsplan", "Qvobegrixo", Rule.Unpublished),
        ("Wat als een gezin geen netwerk heeft?", "Qvovraagixo", Rule.Trashed),
        ("Pilot Wraparound Care Utrecht", "Qvoprojixo", Rule.BelowPageForMembers),
        ("Meldcode in vijf stappen", "Qvoartixo", Rule.BelowPageForMembers),
    ];

    private enum Rule
    {
        ForMembers,
        BelowPageForMembers,
        Unpublished,
        Trashed,
    }

    [Theory, AllDatabases]
    public async Task Show_PagesForMembers_OnNoSurfaceOfAnyone(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var pages = Pages.Select(page => Rename(site, page.Name, page.Word)).ToList();
        var members = MovePages(site, pages);
        var picking = (await PickedEverywhere.OnAsync(site)).Pick(pages);

        // Without a rule they are shown: the surfaces that the test knows are surfaces.
        var before = await SurfacesAsync(site);
        Assert.All(Pages, page => Assert.True(before.Count(surface => Tells(surface.Value, page.Word)) > 3, page.Word));
        Assert.Contains("home.highlights", picking);

        Close(site, members, Rule.ForMembers);
        foreach (var (page, closed) in pages.Zip(Pages))
        {
            Close(site, page, closed.Rule);
        }

        var after = await SurfacesAsync(site);
        Assert.True(after.Count > before.Count - 20, $"{before.Count} surfaces before, {after.Count} after");
        Assert.Empty(
            from surface in after
            from page in Pages
            where Tells(surface.Value, page.Word)
            select $"{surface.Key} tells of {page.Word}, {page.Rule}");
    }

    private static bool Tells(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static IContent Rename(RunningSite site, string name, string word)
    {
        var page = site.Find(name);
        page.Name = word;
        foreach (var alias in new[] { "heading", "intro", "metaDescription", "shortName", "goal", "core", "meaning", "purpose" })
        {
            if (page.HasProperty(alias))
            {
                page.SetValue(alias, word);
            }
        }

        Assert.True(site.Documents.Save(page).Success);
        Assert.True(site.Documents.Publish(page, []).Success, name);
        return page;
    }

    private static IContent MovePages(RunningSite site, List<IContent> pages)
    {
        var members = site.Documents.Create("Voor leden", site.Find("Over ons").Id, "textPage");
        Assert.True(site.Documents.Save(members).Success);
        Assert.True(site.Documents.Publish(members, []).Success);
        foreach (var (page, closed) in pages.Zip(Pages).Where(page => page.Second.Rule == Rule.BelowPageForMembers))
        {
            Assert.True(site.Documents.Move(page, members.Id).Success, closed.Name);
        }

        return members;
    }

    private static void Close(RunningSite site, IContent page, Rule rule)
    {
        var elsewhere = site.Find("Contact");
        Assert.True(rule switch
        {
            Rule.ForMembers => site.App.Services.GetRequiredService<IPublicAccessService>()
                .Save(new PublicAccessEntry(page, elsewhere, elsewhere, [])).Success,
            Rule.Unpublished => site.Documents.Unpublish(page).Success,
            Rule.Trashed => site.Documents.MoveToRecycleBin(page).Success,
            _ => true,
        });
    }

    // Whatever a visitor comes to from the front page without filling in a form, and what machines read.
    private static async Task<Dictionary<string, string>> SurfacesAsync(RunningSite site)
    {
        var surfaces = new Dictionary<string, string>();
        var next = new Queue<string>(["/", "/sitemap.xml", "/feed.atom", "/bestaat-niet", "/nuttig"]);
        while (next.TryDequeue(out var path))
        {
            if (surfaces.ContainsKey(path))
            {
                continue;
            }

            using var answer = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);

            // An address that cannot be opened says nothing; who asks for it knows it already.
            surfaces[path] = string.Empty;
            if (answer.RequestMessage!.RequestUri!.AbsolutePath == path)
            {
                surfaces[path] = await TextAsync(path, answer);
                Links(surfaces[path]).ToList().ForEach(next.Enqueue);
            }
        }

        return surfaces;
    }

    private static async Task<string> TextAsync(string path, HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return Path.GetExtension(path) switch
        {
            ".pdf" => new PdfText(bytes).Words,
            ".docx" => Unzip(bytes),
            _ => Encoding.UTF8.GetString(bytes),
        };
    }

    private static string Unzip(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return string.Concat(zip.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
    }

    private static IEnumerable<string> Links(string markup) => Link().Matches(markup)
        .Select(link => link.Groups[1].Value + link.Groups[2].Value)
        .Where(path => !Asset().IsMatch(path))
        .Distinct();

    [GeneratedRegex("""<a [^>]*?href="(/[^"?#]*)|<loc>https?://[^/]+(/[^<]*)</loc>""")]
    private static partial Regex Link();

    [GeneratedRegex("""\.(?:css|js|svg|png|ico|webmanifest)$""")]
    private static partial Regex Asset();
}
