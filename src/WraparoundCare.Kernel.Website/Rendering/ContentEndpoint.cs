using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Routing;
using WraparoundCare.Kernel.Website.Access;
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
    PageRules rules)
{
    public Task HandleAsync(HttpContext context) => router.RouteAsync(request => AnswerAsync(context, request));

    private async Task AnswerAsync(HttpContext context, IPublishedRequest request)
    {
        if (request.IsRedirect())
        {
            Redirect(context, request);
            return;
        }

        if (request.PublishedContent is null)
        {
            await errors.WriteAsync(context, StatusCodes.Status404NotFound);
            return;
        }

        // Before anything that tells whether there is a page, and what its address is.
        var access = await rules.Guard.CheckAsync(context, request.PublishedContent);
        if (access.Audience == PageAudience.Others)
        {
            await RefuseAsync(context, access);
        }
        else if (request.Template is null)
        {
            await errors.WriteAsync(context, StatusCodes.Status404NotFound);
        }
        else if (CanonicalPath.Of(context.Request.Path, rules.AddTrailingSlash) is var canonical && !request.Is404() && canonical.Value != context.Request.Path.Value)
        {
            RedirectToCanonical(context, canonical);
        }
        else
        {
            await RenderAsync(context, request, access);
        }
    }

    private Task RefuseAsync(HttpContext context, PageAccess access)
    {
        if (access.RedirectUrl is not { } url)
        {
            return errors.WriteAsync(context, StatusCodes.Status404NotFound);
        }

        context.Response.Headers.CacheControl = "private, no-store";
        context.Response.Redirect(url);
        return Task.CompletedTask;
    }

    private async Task RenderAsync(HttpContext context, IPublishedRequest request, PageAccess access)
    {
        var html = await views.RenderAsync(context, $"~/Views/{request.Template!.Alias}.cshtml", request.PublishedContent)
            ?? throw new InvalidOperationException($"There is no view for the template '{request.Template.Alias}'.");
        foreach (var (name, value) in request.Headers ?? new Dictionary<string, string>())
        {
            context.Response.Headers[name] = value;
        }

        var status = request.ResponseStatusCode ?? StatusCodes.Status200OK;
        if (status != StatusCodes.Status200OK || access.Audience != PageAudience.Everyone || IsPersonal(context))
        {
            await WriteUnsharedAsync(context, html, status);
            return;
        }

        var page = new RenderedPage(html.ToArray());
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

    private static void Redirect(HttpContext context, IPublishedRequest request)
    {
        if (request.SetNoCacheHeader)
        {
            context.Response.Headers.CacheControl = "no-store";
        }

        context.Response.Redirect(request.RedirectUrl!, request.IsRedirectPermanent());
    }

    private static void RedirectToCanonical(HttpContext context, PathString canonical)
    {
        var target = context.Request.PathBase.ToUriComponent() + canonical.ToUriComponent() + context.Request.QueryString.ToUriComponent();
        context.Response.Redirect(target, permanent: true);
    }
}

/// <summary>What is decided about a page before it is made.</summary>
internal sealed class PageRules(PageGuard guard, IOptionsMonitor<RequestHandlerSettings> settings)
{
    public PageGuard Guard => guard;

    public bool AddTrailingSlash => settings.CurrentValue.AddTrailingSlash;
}
