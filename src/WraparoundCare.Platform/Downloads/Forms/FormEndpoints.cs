using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Files;

namespace WraparoundCare.Platform.Downloads.Forms;

/// <summary>The files of forms, below the pages that they are made from.</summary>
internal sealed class FormEndpoints(PageIndex pages, SiteTree tree, FormFiles forms)
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapFileBelow<FormEndpoints>(2, FormFiles.PdfName, (forms, context) => forms.PdfAsync(context))
            .RequireRateLimiting(Costs.LimitedInside);
        endpoints.MapFileBelow<FormEndpoints>(2, FormFiles.WordName, (forms, context) => forms.WordAsync(context))
            .RequireRateLimiting(Costs.LimitedInside);
    }

    private async Task<IResult> PdfAsync(HttpContext context) => Find(context) is { } tool
        ? FileAnswer.Of(
            context, await forms.PdfAsync(tool, context.RequestAborted), "application/pdf", forms.NameOf(tool, FormFiles.PdfName))
        : Results.NotFound();

    private async Task<IResult> WordAsync(HttpContext context) => Find(context) is { } tool
        ? FileAnswer.Of(
            context, await forms.WordAsync(tool, context.RequestAborted), FormWriter.ContentType, forms.NameOf(tool, FormFiles.WordName))
        : Results.NotFound();

    private Tool? Find(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var page = path[..path.LastIndexOf('/')];
        return pages.All<Tool>()
            .FirstOrDefault(tool => tool.HasForm() && string.Equals(tree.Url(tool).TrimEnd('/'), page, StringComparison.OrdinalIgnoreCase));
    }
}
