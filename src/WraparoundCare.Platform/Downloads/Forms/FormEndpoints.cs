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
        endpoints.MapFileBelow<FormEndpoints>(2, FormFiles.PdfName, (forms, context) => forms.Pdf(context));
        endpoints.MapFileBelow<FormEndpoints>(2, FormFiles.WordName, (forms, context) => forms.Word(context));
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
        return pages.All<Tool>()
            .FirstOrDefault(tool => tool.HasForm() && string.Equals(tree.Url(tool).TrimEnd('/'), page, StringComparison.OrdinalIgnoreCase));
    }
}
