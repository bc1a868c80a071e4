using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace WraparoundCare.Kernel.Website.SiteBuilding.Controllers;

/// <summary>
/// Receives a form that stands on a page (<see cref="UmbracoForms.BeginUmbracoForm{TSurface}"/>). The form is sent to the page itself, so
/// that a mistake can be shown where it was made, and always carries an antiforgery token.
/// </summary>
public abstract class SurfaceController : Controller
{
    /// <summary>The page that the form stands on.</summary>
    protected IPublishedContent CurrentPage => CurrentRequest.Of(HttpContext).PublishedContent
        ?? throw new InvalidOperationException("The form does not stand on a page of the site.");

    /// <summary>Shows the page again, with what is wrong in its <c>ModelState</c>.</summary>
    protected static UmbracoPageResult CurrentUmbracoPage() => new();

    /// <summary>The browser asks for the page anew, so that sending the form twice by accident is not possible.</summary>
    protected RedirectToUmbracoPageResult RedirectToCurrentUmbracoPage(QueryString query = default) => new(CurrentPage, query);

    /// <summary>As the visitor asked for it, with the same query.</summary>
    protected RedirectToUmbracoPageResult RedirectToCurrentUmbracoUrl() => new(CurrentPage, Request.QueryString);

    protected static RedirectToUmbracoPageResult RedirectToUmbracoPage(IPublishedContent page, QueryString query = default) =>
        new(page, query);

    /// <exception cref="InvalidOperationException">There is no such page, or nobody can open it.</exception>
    protected RedirectToUmbracoPageResult RedirectToUmbracoPage(Guid contentKey, QueryString query = default) =>
        new(
            HttpContext.RequestServices.GetRequiredService<IPublishedContentQuery>().Content(contentKey)
                ?? throw new InvalidOperationException($"There is no page '{contentKey}' to go to."),
            query);
}
