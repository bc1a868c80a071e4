using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;

namespace WraparoundCare.Kernel.Website.SiteBuilding.Controllers;

/// <summary>
/// Takes over the pages of a document type: one called <c>ModelStepController</c> answers those of the type <c>modelStep</c>, with the
/// action that is named as the page's template, or <see cref="Index"/>. What it answers is never kept for another visitor.
/// </summary>
public abstract class RenderController : Controller
{
    protected IPublishedRequest PublishedRequest => CurrentRequest.Of(HttpContext);

    protected IPublishedContent? CurrentPage => PublishedRequest.PublishedContent;

    /// <summary>Answers when no action has the name of the template.</summary>
    public virtual IActionResult Index() => CurrentTemplate(CurrentPage);

    /// <summary>The view of the page's template, with a model of one's own.</summary>
    /// <exception cref="InvalidOperationException">The page has no template.</exception>
    protected IActionResult CurrentTemplate<T>(T model) => PublishedRequest.Template is { } template
        ? View($"~/Views/{template.Alias}.cshtml", model)
        : throw new InvalidOperationException($"The page '{CurrentPage?.Name}' has no template to show it with.");
}
