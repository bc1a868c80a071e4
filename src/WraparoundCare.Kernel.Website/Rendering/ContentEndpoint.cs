using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Routing;
using WraparoundCare.Kernel.Website.Errors;
using WraparoundCare.Kernel.Website.PageCache;
using WraparoundCare.Kernel.Website.Routing;

namespace WraparoundCare.Kernel.Website.Rendering;

/// <summary>Answers what no other endpoint matched with a page from the kernel's content.</summary>
internal sealed class ContentEndpoint(
    ContentRouter router,
    ViewRenderer views,
    PageStore pages,
    ErrorPages errors,
    IOptionsMonitor<RequestHandlerSettings> settings)
{
    public Task HandleAsync(HttpContext context) => router.RouteAsync(request => AnswerAsync(context, request));

    private Task AnswerAsync(HttpContext context, IPublishedRequest request)
    {
        if (request.IsRedirect())
        {
            return Redirect(context, request);
        }

        if (request.PublishedContent is null || request.Template is null)
        {
            return errors.WriteAsync(context, StatusCodes.Status404NotFound);
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            return errors.WriteAsync(context, StatusCodes.Status405MethodNotAllowed);
        }

        var canonical = CanonicalPath.Of(context.Request.Path, settings.CurrentValue.AddTrailingSlash);
        return request.Is404() || canonical.Value == context.Request.Path.Value
            ? RenderAsync(context, request)
            : RedirectToCanonical(context, canonical);
    }

    private async Task RenderAsync(HttpContext context, IPublishedRequest request)
    {
        var html = await views.RenderAsync(context, $"~/Views/{request.Template!.Alias}.cshtml", request.PublishedContent)
            ?? throw new InvalidOperationException($"There is no view for the template '{request.Template.Alias}'.");
        foreach (var (name, value) in request.Headers ?? new Dictionary<string, string>())
        {
            context.Response.Headers[name] = value;
        }

        var status = request.ResponseStatusCode ?? StatusCodes.Status200OK;
        if (status != StatusCodes.Status200OK || IsPersonal(context))
        {
            await WriteUnsharedAsync(context, html, status);
            return;
        }

        var page = new RenderedPage(html);
        var place = request.Headers is null or { Count: 0 } ? context.Features.Get<PagePlace>() : null;
        if (place is not null)
        {
            pages.Keep(place.Key, page, place.Generation);
        }

        await page.WriteAsync(context, compress: place is not null);
    }

    // A page that sets a cookie, with a form for instance, holds something that is meant for one visitor.
    private static bool IsPersonal(HttpContext context) =>
        context.User.Identity is { IsAuthenticated: true }
        || context.Request.Headers.Authorization.Count > 0
        || context.Response.Headers.ContainsKey(HeaderNames.SetCookie);

    private static async Task WriteUnsharedAsync(HttpContext context, byte[] html, int status)
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

    private static Task Redirect(HttpContext context, IPublishedRequest request)
    {
        if (request.SetNoCacheHeader)
        {
            context.Response.Headers.CacheControl = "no-store";
        }

        context.Response.Redirect(request.RedirectUrl!, request.IsRedirectPermanent());
        return Task.CompletedTask;
    }

    private static Task RedirectToCanonical(HttpContext context, PathString canonical)
    {
        var target = context.Request.PathBase.ToUriComponent() + canonical.ToUriComponent() + context.Request.QueryString.ToUriComponent();
        context.Response.Redirect(target, permanent: true);
        return Task.CompletedTask;
    }
}
