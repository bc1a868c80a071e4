using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Downloads.Versions;

/// <summary>Addresses of versions, below the pages of their tools: they stay when a file moves.</summary>
internal sealed class VersionEndpoints(PageIndex pages, SiteTree tree, ToolVersions versions)
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapMethods(
            $"/{{folder1}}/{{folder2}}/{ToolVersions.Folder}/{{version}}",
            Reading,
            (HttpContext context, string version, VersionEndpoints endpoint) => endpoint.Lead(context, version))
        .AllowAnonymous()
        .RequireRateLimiting(Costs.Page);

    private IResult Lead(HttpContext context, string version)
    {
        var path = context.Request.Path.Value!;
        var page = path[..^$"/{ToolVersions.Folder}/{version}".Length];
        var tool = pages.All<Tool>()
            .FirstOrDefault(tool => string.Equals(tree.Url(tool).TrimEnd('/'), page, StringComparison.OrdinalIgnoreCase));
        if (tool is null || versions.Find(tool, version) is not { } file)
        {
            return Results.NotFound();
        }

        // What it leads to today may be another file tomorrow.
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Redirect(file);
    }
}
