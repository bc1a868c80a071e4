using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Members.Moderation;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.Exports;

/// <summary>Gives a moderator all of a category that its readers may see, in a file for programs or for people.</summary>
[Authorize(ModeratorPolicy.Name)]
[Route(Address + "/{slug}")]
internal sealed class CategoryExportController(
    ForumCategories categories, CategoryExport export, SiteAddress site, TimeProvider time) : ForumPage
{
    public const string Address = "/moderatie/categorieen";

    // In milliseconds: a large category is read while it is sent.
    private const int MaxTime = 10 * 60 * 1000;

    // A file that somebody opens in a browser may do nothing there.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    [HttpGet("export.json")]
    [EnableRateLimiting(Costs.Page)]
    [RequestTimeout(MaxTime)]
    public async Task<IActionResult> JsonAsync(string slug)
    {
        if (categories.Find(slug, Visitor) is not { } category)
        {
            return NotFound();
        }

        Announce(category, "application/json", "json");
        var file = new CategoryFile(category.Name, category.Description, Now, export.Read(category));
        await JsonSerializer.SerializeAsync(Response.Body, file, JsonSerializerOptions.Web, HttpContext.RequestAborted);
        return new EmptyResult();
    }

    [HttpGet("export.html")]
    [EnableRateLimiting(Costs.Page)]
    [RequestTimeout(MaxTime)]
    public async Task<IActionResult> HtmlAsync(string slug)
    {
        if (categories.Find(slug, Visitor) is not { } category)
        {
            return NotFound();
        }

        Announce(category, "text/html; charset=utf-8", "html");
        await using var writer = new StreamWriter(Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await new CategoryHtml(writer).WriteAsync(category, export.Read(category), new Uri(site.Of("/")), Now);
        return new EmptyResult();
    }

    private void Announce(ForumCategoryRow category, string type, string extension)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"forum-{category.Slug}-{DutchTime.On(time.GetUtcNow()):yyyy-MM-dd}.{extension}");
        Response.ContentType = type;
        Response.Headers.ContentDisposition = disposition.ToString();
        Response.Headers.ContentSecurityPolicy = Policy;
    }

    /// <param name="Name">Of the category.</param>
    /// <param name="Description">What it is for.</param>
    /// <param name="MadeAt">When the file was made, in UTC.</param>
    /// <param name="Topics">Read while they are written.</param>
    private sealed record CategoryFile(string Name, string Description, DateTime MadeAt, IEnumerable<ExportedTopic> Topics);
}
