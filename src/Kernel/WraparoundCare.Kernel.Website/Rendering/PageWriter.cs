using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core.Routing;
using WraparoundCare.Kernel.Website.Access;
using WraparoundCare.Kernel.Website.PageCache;
using WraparoundCare.Kernel.Website.SiteBuilding.Controllers;
using WraparoundCare.Kernel.Website.Telemetry;

namespace WraparoundCare.Kernel.Website.Rendering;

/// <summary>Answers with a page: by the site builder's controller for its type, or by the view of its template.</summary>
internal sealed class PageWriter(ViewRenderer views, PageStore pages, SiteControllers controllers)
{
    /// <param name="request">The routed request.</param>
    /// <returns>Whether there is anything to show the page with.</returns>
    public bool CanWrite(IPublishedRequest request) =>
        request.Template is not null || controllers.FindRender(request.PublishedContent!.ContentType.Alias, null) is not null;

    /// <param name="context">The request to answer.</param>
    /// <param name="request">The page that it is for.</param>
    /// <param name="audience">Whether the page may be shared.</param>
    /// <param name="state">What is wrong with a form on the page that was just sent.</param>
    public async Task WriteAsync(HttpContext context, IPublishedRequest request, PageAudience audience, ModelStateDictionary? state = null)
    {
        foreach (var (name, value) in request.Headers ?? new Dictionary<string, string>())
        {
            context.Response.Headers[name] = value;
        }

        if (controllers.FindRender(request.PublishedContent!.ContentType.Alias, request.Template?.Alias) is { } action)
        {
            context.Response.StatusCode = request.ResponseStatusCode ?? StatusCodes.Status200OK;
            context.Response.Headers.CacheControl = "private, no-store";
            await controllers.RunAsync(context, action, state);
            return;
        }

        await WriteViewAsync(context, request, audience, state);
    }

    private async Task WriteViewAsync(HttpContext context, IPublishedRequest request, PageAudience audience, ModelStateDictionary? state)
    {
        var html = await RenderAsync(context, request, state);

        // A view may say that what its address asks for is wrong.
        var status = request.ResponseStatusCode ?? context.Response.StatusCode;
        if (status != StatusCodes.Status200OK || audience != PageAudience.Everyone || IsPersonal(context))
        {
            await WriteUnsharedAsync(context, html, status);
            return;
        }

        var page = new RenderedPage(html.ToArray());
        var place = request.Headers is null or { Count: 0 } ? context.Features.Get<PagePlace>() : null;
        if (place is not null)
        {
            pages.Keep(place.Key, page, place.Moment, request.PublishedContent!.Key);
        }

        await page.WriteAsync(context, compress: place is not null);
    }

    private async Task<ReadOnlyMemory<byte>> RenderAsync(HttpContext context, IPublishedRequest request, ModelStateDictionary? state)
    {
        var template = request.Template!.Alias;
        using var timed = WebsiteTelemetry.Render(template);
        return await views.RenderAsync(context, $"~/Views/{template}.cshtml", request.PublishedContent, state)
            ?? throw new InvalidOperationException($"There is no view for the template '{template}'.");
    }

    // A page that sets a cookie, with a form for instance, holds something that is meant for one visitor.
    private static bool IsPersonal(HttpContext context) =>
        context.User.Identities.Any(identity => identity.IsAuthenticated)
        || context.Request.Headers.Authorization.Count > 0
        || context.Response.Headers.ContainsKey(HeaderNames.SetCookie);

    private static async Task WriteUnsharedAsync(HttpContext context, ReadOnlyMemory<byte> html, int status)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "private, no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = html.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.BodyWriter.WriteAsync(html, context.RequestAborted);
        }
    }
}
