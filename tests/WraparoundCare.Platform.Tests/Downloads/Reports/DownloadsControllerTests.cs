using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Platform.Downloads.Counting;
using WraparoundCare.Platform.Downloads.Reports;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Tests.SearchPages.Editors;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Platform.Tests.Downloads.Reports;

/// <summary>What editors see of downloads.</summary>
[Collection(nameof(KernelHost))]
public sealed class DownloadsControllerTests
{
    private const string Page = DownloadsController.Address;

    [Theory, AllDatabases]
    public async Task Open_WithDownloads_TellsThemByMonthAndFile(DatabaseKind kind)
    {
        await using var site = await EditorsSite.OpenAsync(kind);
        var today = Today(site);
        var plan = site.Search.Find("Voorbeeldformulier Gezinsplan");
        await AddAsync(
            site,
            new ToolDownloadRow { Tool = plan.Key, Day = today, Count = 1200, UniqueCount = 900 },
            new FileDownloadRow { Tool = plan.Key, File = "formulier.pdf", Day = today, Count = 1000, UniqueCount = 800 },
            new FileDownloadRow { Tool = plan.Key, File = "formulier.docx", Day = today, Count = 200, UniqueCount = 190 },
            new ToolDownloadRow { Tool = Guid.NewGuid(), Day = today.AddMonths(-1), Count = 7, UniqueCount = 5 },
            new ToolDownloadRow { Tool = plan.Key, Day = today.AddYears(-3), Count = 50 });
        var editor = await site.SignInAsync();

        var page = (await editor.GetAsync(Page)).Page;
        var months = Rows(page, "Downloads per maand");
        var files = Rows(page, $"Downloads per bestand in {Month.Of(today).Label}");

        Assert.Equal(12, months.Count);
        Assert.Equal([Month.Of(today).Label, "1.200", "900"], months[0]);
        Assert.Equal([Month.Of(today.AddMonths(-1)).Label, "7", "5"], months[1]);
        Assert.Equal(["0", "0"], months[2][1..]);
        Assert.Equal(
            [
                ["Voorbeeldformulier Gezinsplan", "Alle bestanden", "1.200", "900"],
                ["Voorbeeldformulier Gezinsplan", "formulier.pdf", "1.000", "800"],
                ["Voorbeeldformulier Gezinsplan", "formulier.docx", "200", "190"],
            ],
            files);
        Assert.Equal(12, page.QuerySelectorAll("svg.plot[role=img] .plot__all").Length);
        Assert.Contains("50 downloads. Ze staan niet in de cijfers", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follow_EachLinkOfTheTables_ShowsMonthOrTool()
    {
        await using var site = await EditorsSite.OpenAsync(DatabaseKind.Sqlite);
        var today = Today(site);
        var plan = site.Search.Find("Voorbeeldformulier Gezinsplan");
        await AddAsync(
            site,
            new ToolDownloadRow { Tool = plan.Key, Day = today, Count = 3, UniqueCount = 2 },
            new ToolDownloadRow { Tool = Guid.NewGuid(), Day = today, Count = 5, UniqueCount = 5 },
            new ToolDownloadRow { Tool = plan.Key, Day = today.AddMonths(-20), Count = 4, UniqueCount = 4 });
        var editor = await site.SignInAsync();

        var tool = (await editor.GetAsync($"{Page}?maand={Month.Of(today).Slug}&hulpmiddel={plan.Key}")).Page;
        var older = (await editor.GetAsync($"{Page}?maand={Month.Of(today.AddMonths(-20)).Slug}")).Page;
        var links = (await editor.GetAsync(Page)).Page.QuerySelectorAll("main .data-table a").Select(link => link.GetAttribute("href")!);

        Assert.Equal("Voorbeeldformulier Gezinsplan", tool.QuerySelector(".lead")!.TextContent);
        Assert.Equal(["3", "2"], Rows(tool, "Downloads per maand")[0][1..]);
        Assert.Equal([Month.Of(today.AddMonths(-20)).Label, "4", "4"], Rows(older, "Downloads per maand")[0]);
        foreach (var link in links)
        {
            Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync(link)).Status);
        }
    }

    [Theory]
    [InlineData("?maand=2026-13")]
    [InlineData("?maand=ooit")]
    [InlineData("?maand=2999-01")]
    [InlineData("?hulpmiddel=geen")]
    [InlineData("?hulpmiddel=7f1c9f7e-0000-4000-8000-000000000000")]
    public async Task Open_WhatIsNot_IsNotFound(string query)
    {
        await using var site = await EditorsSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.SignInAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync(Page + query)).Status);
    }

    [Theory, AllDatabases]
    public async Task Download_Csv_HasEachMonthAndNoFormulas(DatabaseKind kind)
    {
        await using var site = await EditorsSite.OpenAsync(kind);
        var today = Today(site);
        var plan = site.Search.Find("Voorbeeldformulier Gezinsplan");
        await AddAsync(
            site,
            new ToolDownloadRow { Tool = plan.Key, Day = today, Count = 3, UniqueCount = 2 },
            new FileDownloadRow { Tool = plan.Key, File = "=1+1;\"a\".pdf", Day = today, Count = 3, UniqueCount = 2 },
            new ToolDownloadRow { Tool = plan.Key, Day = today.AddMonths(-2), Count = 4, UniqueCount = 1 });
        var (editor, translator) = (await site.SignInAsync(), await site.SignInAsTranslatorAsync());

        var answer = await editor.GetAsync($"{Page}/{DownloadsController.CsvName}");

        Assert.Equal(
            [
                """
                "Maand";"Hulpmiddel";"Bestand";"Downloads";"Unieke downloads"
                """,
                $"""
                "{Month.Of(today).Slug}";"Voorbeeldformulier Gezinsplan";"'=1+1;""a"".pdf";"3";"2"
                """,
                $"""
                "{Month.Of(today.AddMonths(-2)).Slug}";"Voorbeeldformulier Gezinsplan";"Alle bestanden";"4";"1"
                """,
            ],
            answer.Markup.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(HttpStatusCode.NotFound, (await translator.GetAsync($"{Page}/{DownloadsController.CsvName}")).Status);
    }

    private static DateOnly Today(EditorsSite site) =>
        DateOnly.FromDateTime(DutchTime.On(site.Search.App.Services.GetRequiredService<TimeProvider>().GetUtcNow()).DateTime);

    private static async Task AddAsync(EditorsSite site, params object[] rows)
    {
        var contexts = site.Search.App.Services.GetRequiredService<IDbContextFactory<SiteDbContext>>();
        await using var db = await contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        db.AddRange(rows);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static List<string[]> Rows(IDocument page, string caption) =>
    [
        .. page.QuerySelectorAll("table").Single(table => table.QuerySelector("caption")!.TextContent == caption)
            .QuerySelectorAll("tbody tr")
            .Select(row => row.QuerySelectorAll("th, td").Select(cell => cell.TextContent).ToArray()),
    ];
}
