using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Kernel.Website.SiteBuilding.Controllers;

namespace WraparoundCare.Kernel.Website.Tests.SiteBuilding.Controllers;

/// <summary>Pages of the type contactPage: a form, what is wrong with it, and a word of thanks when it came.</summary>
public sealed class ContactPageController : RenderController
{
    public override IActionResult Index()
    {
        using var writer = new StringWriter();
        var html = HttpContext.RequestServices.GetRequiredService<IHtmlHelper>();
        ((IViewContextAware)html)
            .Contextualize(new ViewContext(ControllerContext, new NoView(), ViewData, TempData, writer, new HtmlHelperOptions()));
        writer.Write(
            $"<h1>{CurrentPage!.Name}</h1><p class=\"thanks\">{TempData["thanks"]}</p><p class=\"errors\">{Errors(ModelState)}</p>");
        using (html.BeginUmbracoForm<ContactController>(nameof(ContactController.Send), new { @class = "contact" }))
        {
            writer.Write("<input name=\"message\">");
        }

        return Content(writer.ToString(), "text/html");
    }

    /// <summary>For pages with the template textPage.</summary>
    public IActionResult TextPage() => Content($"{nameof(TextPage)} van {CurrentPage!.Name}", "text/html");

    private static string Errors(ModelStateDictionary state) =>
        string.Join(',', state.SelectMany(entry => entry.Value!.Errors.Select(error => $"{entry.Key}={error.ErrorMessage}")));

    private sealed class NoView : IView
    {
        public string Path => string.Empty;

        public Task RenderAsync(ViewContext context) => Task.CompletedTask;
    }
}
