using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Search.Index;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Search.Tests.Index;

/// <summary>
/// Nothing is found that nobody reads: every text by which a page is found stands on that page, other names apart. The starting content
/// fills in every property of text, so a property that no view shows is told here, and belongs in <c>NotBody</c> of its type.
/// </summary>
[Collection(nameof(KernelHost))]
public class VisibleTextTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Search_TextOfEveryPage_StandsOnThePage()
    {
        await using var site = await SearchSite.StartAsync(DatabaseKind.Sqlite);
        using var visitor = await site.OpenAsync();
        await using var db = await site.App.Services.GetRequiredService<IDbContextFactory<SiteDbContext>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken);
        var hidden = new List<string>();
        foreach (var row in await db.Set<SearchDocumentRow>().Where(row => !row.Deleted).ToListAsync(TestContext.Current.CancellationToken))
        {
            var (url, texts) = (DocumentCard.Read(row.Card).Url, DocumentTexts.Read(row.Texts));
            var page = new HtmlParser().ParseDocument(await visitor.GetStringAsync(url, TestContext.Current.CancellationToken));
            var shown = Squeeze(page.QuerySelector("main")!.TextContent);
            hidden.AddRange(texts.KeyPoints.Append(texts.Intro).Concat(texts.Body.Split('\n'))
                .Where(text => !shown.Contains(Squeeze(text), StringComparison.OrdinalIgnoreCase))
                .Select(text => $"{url}: {text}"));
        }

        hidden.ForEach(output.WriteLine);
        Assert.Empty(hidden);
    }

    private static string Squeeze(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
