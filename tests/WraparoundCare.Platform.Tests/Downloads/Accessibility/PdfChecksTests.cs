using System.Text;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Platform.Downloads.Accessibility;
using WraparoundCare.Platform.Downloads.Reports;
using WraparoundCare.Platform.Tests.SearchPages.Editors;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Platform.Tests.Downloads.Accessibility;

/// <summary>A PDF that an editor uploads is checked: readers see whether it can be read aloud, editors see why not.</summary>
[Collection(nameof(KernelHost))]
public sealed class PdfChecksTests
{
    private const string Tool = "/hulpmiddelen/gezinsplan";

    [Theory, AllDatabases]
    public async Task Upload_PdfWithAndWithoutTags_SaysWhetherItCanBeReadAloud(DatabaseKind kind)
    {
        await using var site = await EditorsSite.OpenAsync(kind);
        var made = await site.Visitor.GetByteArrayAsync($"{Tool}/formulier.pdf", TestContext.Current.CancellationToken);
        var services = site.Search.App.Services;
        var before = await SaidAsync(site);

        ToolUploads.Upload(services, "Voorbeeldformulier Gezinsplan", "zonder.pdf", Without(made, "/MarkInfo", "/Lang"));
        ToolUploads.Upload(services, "Voorbeeldformulier Teamafspraken", "met.pdf", made);
        ToolUploads.Upload(services, "Voorbeeldformulier Crisisplan", "kapot.pdf", made[..200]);
        ToolUploads.Upload(services, "Voorbeeldformulier Ecogram", "tekst.txt", made);
        var after = await CheckedAsync(site, "nee");
        var editor = await site.SignInAsync();
        var table = (await editor.GetAsync(DownloadsController.Address)).Page.QuerySelectorAll("#toegankelijk ~ table tbody tr");

        Assert.Equal(["ja"], before);
        Assert.Equal(["nee"], after);
        Assert.Equal(
            [
                [
                    "Voorbeeldformulier Gezinsplan",
                    "zonder.pdf",
                    "nee",
                    "De pdf heeft geen tags: een voorleesprogramma weet niet wat een kop, lijst of tabel is. De taal staat er niet in.",
                ],
                ["Voorbeeldformulier Teamafspraken", "met.pdf", "ja", ""],
                [
                    "Voorbeeldformulier Crisisplan",
                    "kapot.pdf",
                    "nee",
                    "De pdf is niet te lezen: die is beveiligd, beschadigd of te groot.",
                ],
            ],
            table.Select(row => row.QuerySelectorAll("th, td").Select(cell => cell.TextContent)));
        await using var db = await services.GetRequiredService<IDbContextFactory<SiteDbContext>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, await db.Set<PdfCheckRow>().CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Say_NotChecked_IsBeingLookedAt() => Assert.Equal("in behandeling", AccessibilityWords.Of(null));

    // The names of entries that nobody knows, of the same length.
    private static byte[] Without(byte[] pdf, params string[] entries) => Encoding.Latin1.GetBytes(entries.Aggregate(
        Encoding.Latin1.GetString(pdf),
        (text, entry) => text.Replace(entry, $"{entry[..^1]}X", StringComparison.Ordinal)));

    // The last tool is checked after the first.
    private static async Task<List<string>> CheckedAsync(EditorsSite site, string expected)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        while (true)
        {
            var said = await SaidAsync(site, "/hulpmiddelen/crisisplan");
            if (said is [var last] && last == expected)
            {
                return await SaidAsync(site);
            }

            Assert.False(patience.IsCancellationRequested, $"It still says: {string.Join(", ", said)}");
        }
    }

    private static async Task<List<string>> SaidAsync(EditorsSite site, string path = Tool)
    {
        var html = await site.Visitor.GetStringAsync(path, TestContext.Current.CancellationToken);
        return
        [
            .. (await new HtmlParser().ParseDocumentAsync(html)).QuerySelectorAll(".file dt")
                .Where(name => name.TextContent == "Toegankelijk")
                .Select(name => name.NextElementSibling!.TextContent),
        ];
    }
}
