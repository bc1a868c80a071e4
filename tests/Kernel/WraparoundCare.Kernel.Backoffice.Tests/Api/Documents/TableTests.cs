using System.Net;
using AngleSharp.Html.Parser;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Web;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using static WraparoundCare.Kernel.Backoffice.Tests.Api.DocumentSteps;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Documents;

/// <summary>Tables in running text, which readers who do not see them know by their attributes.</summary>
[Collection(nameof(KernelHost))]
public sealed class TableTests
{
    private const string Table =
        "<table class=\"uren\" id=\"t1\"><caption>Uren per dag</caption><colgroup><col span=\"2\"><col></colgroup>"
        + "<thead><tr><th scope=\"colgroup\" colspan=\"2\" id=\"a\" abbr=\"dag\">Dag</th><th scope=\"col\" id=\"b\">Uren</th></tr></thead>"
        + "<tbody><tr><th scope=\"row\" rowspan=\"2\" id=\"c\" headers=\"a\">ma</th><td lang=\"en\">first</td>"
        + "<td headers=\"b c\" class=\"getal\">3</td></tr><tr><td>tweede</td><td headers=\"b c\" class=\"getal\">4</td></tr></tbody>"
        + "<tfoot><tr><td colspan=\"2\">samen</td><td>7</td></tr></tfoot></table>";

    /// <summary>
    /// As umbraco/Umbraco-CMS#22810. What the server keeps of a table, it keeps through every save: what the client's editor does not
    /// know (headers, abbr, thead) it takes away itself before it sends, and that is not ours.
    /// </summary>
    [Theory, AllDatabases]
    public async Task Table_SavedReadAndPublishedAgainAndAgain_KeepsWhatItSaysOfItsCells(DatabaseKind kind)
    {
        await using var site = await ManagementSite.OpenAsync(kind);
        var editor = await site.EditorAsync();
        var type = await MakeTypeAsync(site);
        var page = (await editor.PostAsync("document", Text(type.Key, Table))).Made!.Value;

        for (var round = 0; round < 3; round++)
        {
            var read = (await editor.GetAsync($"document/{page}")).Body["values"]![0]!["value"]!["markup"]!.GetValue<string>();
            Assert.Equal(Table, read);
            Assert.Equal(HttpStatusCode.OK, (await editor.PutAsync($"document/{page}", Text(type.Key, read))).Status);
            Assert.Equal(HttpStatusCode.OK, (await editor.PutAsync($"document/{page}/publish", Now)).Status);
        }

        var published = (await editor.GetAsync($"document/{page}/published")).Body["values"]![0]!["value"]!["markup"]!.GetValue<string>();
        Assert.Equal(Table, published);
        Assert.Equal(Table, Shown(site, page));
    }

    /// <summary>
    /// The table of #22810 itself: its words and cells stay. How it looks is the site's: its pages run no style that stands in the text
    /// (the policy of the browser says so), and on a phone a table folds, which a width would prevent.
    /// </summary>
    [Fact]
    public async Task Table_WithALookOfItsOwn_KeepsItsWordsAndCells()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.EditorAsync();
        var type = await MakeTypeAsync(site);
        const string Old = "<table border=\"1\" cellspacing=\"2\" cellpadding=\"2\" style=\"width: 50%\"><tbody><tr>"
            + "<td valign=\"top\" colspan=\"2\" style=\"width: 120px; position: fixed\">een</td>"
            + "<td onclick=\"alert(1)\" width=\"20\">twee</td>"
            + "</tr></tbody></table>";

        var page = (await editor.PostAsync("document", Text(type.Key, Old))).Made!.Value;
        await editor.PutAsync($"document/{page}/publish", Now);
        var shown = new HtmlParser().ParseDocument(Shown(site, page));

        Assert.Equal(["een", "twee"], shown.QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.Equal("2", shown.QuerySelector("td")!.GetAttribute("colspan"));
        Assert.Empty(shown.QuerySelectorAll("[style], [onclick], [valign], [width], [border]"));
    }

    private static async Task<IContentType> MakeTypeAsync(ManagementSite site) =>
        await new DocumentTypeBuilder(site.Host.Services, "tabel").With("body", Constants.DataTypes.Guids.RichtextEditorGuid).CreateAsync();

    private static object Text(Guid type, string markup) => new
    {
        id = Guid.NewGuid(),
        documentType = new { id = type },
        parent = (object?)null,
        template = (object?)null,
        variants = new[] { new { name = "Tabel", culture = (string?)null } },
        values = new[] { new { alias = "body", culture = (string?)null, value = new { markup, blocks = (object?)null } } },
    };

    private static string Shown(ManagementSite site, Guid page)
    {
        using var reference = site.Host.Get<IUmbracoContextFactory>().EnsureUmbracoContext();
        return reference.UmbracoContext.Content!.GetById(page)!.GetProperty("body")!.GetValue()!.ToString()!;
    }
}
