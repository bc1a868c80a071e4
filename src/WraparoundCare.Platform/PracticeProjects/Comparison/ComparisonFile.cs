using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Files;

namespace WraparoundCare.Platform.PracticeProjects.Comparison;

/// <summary>A comparison for a spreadsheet, below the page that shows it.</summary>
internal sealed class ComparisonFile(ProjectComparer comparer, PageIndex pages, SiteTree tree, SiteAddress site)
{
    private const string Name = "vergelijking.csv";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapFileBelow<ComparisonFile>(2, Name, (files, context) => Task.FromResult(files.Answer(context)))
        .RequireRateLimiting(Costs.Page);

    /// <summary>Where the file of a comparison is.</summary>
    public static string Address(SiteTree tree, ProjectComparisonPage page, ProjectChoice choice) =>
        choice.Address($"{tree.Url(page).TrimEnd('/')}/{Name}", tree, ShownRows.All);

    private IResult Answer(HttpContext context)
    {
        if (pages.First<ProjectComparisonPage>() is not { } page || !context.IsAt($"{tree.Url(page).TrimEnd('/')}/{Name}"))
        {
            return Results.NotFound();
        }

        // The page says what is wrong, with a form to put it right.
        var choice = comparer.Choose(context.Request.Query);
        if (!choice.CanCompare || choice.IsWrong)
        {
            return Results.Redirect(choice.HasUnknown
                ? tree.Url(page) + context.Request.QueryString.ToUriComponent()
                : choice.Address(tree.Url(page), tree, choice.Shown));
        }

        var headers = context.Response.Headers;
        headers.CacheControl = "public, no-cache";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers["X-Robots-Tag"] = "noindex";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(Name);
        headers.ContentDisposition = disposition.ToString();
        return Results.Bytes(CsvFile.Write(Rows(comparer.Compare(choice.Projects))), CsvFile.ContentType);
    }

    private IEnumerable<IReadOnlyList<string>> Rows(ComparisonTable table) =>
    [
        ["Deel", "Onderdeel", .. table.Projects.Select(project => project.Title), "Verschilt"],
        ["Kenmerken", "Adres", .. table.Projects.Select(project => site.Of(tree.Url(project))), string.Empty],
        .. table.Groups.SelectMany(group => group.Rows.Select(row => (IReadOnlyList<string>)
            [group.Title, row.Label, .. row.Cells.Select(cell => cell.Text), row.Differs ? "ja" : "nee"])),
    ];
}
