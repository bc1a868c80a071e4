using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Platform.SearchPages.Editors;
using WraparoundCare.Search.Log;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.SearchPages.Editors;

/// <summary>What editors see of searches, week by week.</summary>
[Collection(nameof(KernelHost))]
public sealed class SearchWeekControllerTests
{
    [Theory, AllDatabases]
    public async Task Show_Week_TellsWhatWasAskedOnThreeDays(DatabaseKind kind)
    {
        await using var site = await EditorsSite.OpenAsync(kind);
        var monday = Week.Of(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)).Monday.AddDays(-7);
        await AddAsync(
            site,
            ("rouw & verlies", monday.AddDays(-3), 5, 5), ("rouw & verlies", monday, 2, 2), ("rouw & verlies", monday.AddDays(6), 1, 1),
            ("gezinsplan", monday, 4, 0), ("gezinsplan", monday.AddDays(1), 4, 0), ("gezinsplan", monday.AddDays(2), 4, 0),
            ("naam van iemand", monday, 90, 90), ("naam van iemand", monday.AddDays(1), 90, 90),
            ("later", monday.AddDays(1), 1, 0), ("later", monday.AddDays(8), 1, 0), ("later", monday.AddDays(9), 1, 0));
        var editor = await site.SignInAsync();

        var page = (await editor.GetAsync($"{SearchWeekController.Address}?week={new Week(monday).Slug}")).Page;

        Assert.Equal(["rouw & verlies 3"], Rows(page, "niet-gevonden"));
        Assert.Equal(["gezinsplan 12", "rouw & verlies 3"], Rows(page, "meest-gezocht"));
        Assert.Equal("/zoeken?q=rouw%20%26%20verlies", page.QuerySelector("[aria-labelledby=niet-gevonden] a")!.GetAttribute("href"));
        Assert.Equal(new Week(monday).Label, page.QuerySelector("nav [aria-current=page][href*=week]")!.TextContent);
    }

    [Fact]
    public async Task Show_NothingToTell_Explains()
    {
        await using var site = await EditorsSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.SignInAsync();

        var answer = await editor.GetAsync(SearchWeekController.Address + "?week=1066-10-14");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("zodra hij op drie dagen is gesteld", answer.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_ByEditorOrInDanger_DoesNotCount()
    {
        await using var site = await EditorsSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.SignInAsync();
        var learning = site.Search.App.Services.GetRequiredService<QueryLog>();

        await editor.GetAsync("/zoeken?q=zeppelin");
        await site.Visitor.FindAsync("luchtballon");
        await site.Visitor.FindAsync("zelfmoord");

        await learning.FlushAsync(TestContext.Current.CancellationToken);
        await using var db = await site.Search.App.Services.GetRequiredService<IDbContextFactory<SiteDbContext>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken);
        var row = Assert.Single(await db.Set<SearchTermRow>().ToListAsync(TestContext.Current.CancellationToken));
        Assert.True(QueryKey.IsHash(row.Term));
    }

    [Theory]
    [InlineData(2026, 11, 16)]
    [InlineData(2026, 11, 19)]
    [InlineData(2026, 11, 22)]
    public void Of_AnyDay_BeginsOnMonday(int year, int month, int day)
    {
        var week = Week.Of(new DateOnly(year, month, day));

        Assert.Equal((new DateOnly(2026, 11, 16), new DateOnly(2026, 11, 22), 47), (week.Monday, week.Sunday, week.Number));
    }

    private static IEnumerable<string> Rows(AngleSharp.Dom.IDocument page, string section) =>
        page.QuerySelectorAll($"[aria-labelledby={section}] tbody tr")
            .Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim())));

    private static async Task AddAsync(EditorsSite site, params (string Term, DateOnly Day, int Searches, int WithoutResult)[] rows)
    {
        await using var db = await site.Search.App.Services.GetRequiredService<IDbContextFactory<SiteDbContext>>()
            .CreateDbContextAsync(TestContext.Current.CancellationToken);
        db.AddRange(rows.Select(
            row => new SearchTermRow { Term = row.Term, Day = row.Day, Searches = row.Searches, WithoutResult = row.WithoutResult }));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
