using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Files;

namespace WraparoundCare.Platform.Downloads.Forms;

/// <summary>The files of forms, below the pages that they are made from.</summary>
internal sealed class FormEndpoints(PageIndex pages, SiteTree tree, FormFiles forms)
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        // The editors choose the names of the folders, so any name is looked up.
        endpoints.MapMethods($"/{{tools}}/{{tool}}/{FormFiles.PdfName}", Reading, (HttpContext context, FormEndpoints forms) => forms.Pdf(context))
            .AllowAnonymous();
        endpoints.MapMethods($"/{{tools}}/{{tool}}/{FormFiles.WordName}", Reading, (HttpContext context, FormEndpoints forms) => forms.Word(context))
            .AllowAnonymous();
    }

    private IResult Pdf(HttpContext context) => Find(context) is { } tool
        ? FileAnswer.Of(context, forms.Pdf(tool).File, "application/pdf", forms.NameOf(tool, FormFiles.PdfName))
        : Results.NotFound();

    private IResult Word(HttpContext context) => Find(context) is { } tool
        ? FileAnswer.Of(context, forms.Word(tool).File, FormWriter.ContentType, forms.NameOf(tool, FormFiles.WordName))
        : Results.NotFound();

    private Tool? Find(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var page = path[..path.LastIndexOf('/')];
        return pages.All<Tool>().FirstOrDefault(tool => tool.HasForm() && string.Equals(tree.Url(tool).TrimEnd('/'), page, StringComparison.OrdinalIgnoreCase));
    }
}
