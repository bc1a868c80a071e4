using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Routing;
using WraparoundCare.Kernel.Website.Access;
using WraparoundCare.Kernel.Website.Errors;
using WraparoundCare.Kernel.Website.Preview;
using WraparoundCare.Kernel.Website.Routing;
using WraparoundCare.Kernel.Website.SiteBuilding.Controllers;

namespace WraparoundCare.Kernel.Website.Rendering;

/// <summary>Answers what no other endpoint matched with a page from the kernel's content.</summary>
internal sealed class ContentEndpoint(ContentRouter router, PageWriter writer, ErrorPages errors, PageRules rules, SurfaceForms forms)
{
    public async Task HandleAsync(HttpContext context)
    {
        if (CanonicalPath.HidesSlash(context.Request.Path))
        {
            await errors.WriteAsync(context, StatusCodes.Status404NotFound);
            return;
        }

        rules.Previews.Begin(context);
        await router.RouteAsync(request => AnswerAsync(context, request, access => ShowAsync(context, request, access)));
    }

    /// <summary>A form that stands on a page comes to the page; anything else that is sent there has no place to go.</summary>
    public async Task ReceiveAsync(HttpContext context)
    {
        var form = await forms.ReadAsync(context);
        if (form.Action is not { } action)
        {
            await errors.WriteAsync(context, form.Refusal);
            return;
        }

        if (CanonicalPath.HidesSlash(context.Request.Path))
        {
            await errors.WriteAsync(context, StatusCodes.Status404NotFound);
            return;
        }

        rules.Previews.Begin(context);
        await router.RouteAsync(request => AnswerAsync(context, request, _ => forms.RunAsync(context, action)));
    }

    // Who may not see a page, or has to look elsewhere, cannot send its forms either.
    private async Task AnswerAsync(HttpContext context, IPublishedRequest request, Func<PageAccess, Task> answer)
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
        else if (!writer.CanWrite(request))
        {
            await errors.WriteAsync(context, StatusCodes.Status404NotFound);
        }
        else
        {
            await answer(access);
        }
    }

    private Task ShowAsync(HttpContext context, IPublishedRequest request, PageAccess access)
    {
        if (CanonicalPath.Of(context.Request.Path, rules.AddTrailingSlash) is var canonical
            && !request.Is404()
            && canonical.Value != context.Request.Path.Value)
        {
            RedirectToCanonical(context, canonical);
            return Task.CompletedTask;
        }

        return writer.WriteAsync(context, request, access.Audience);
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
internal sealed class PageRules(PageGuard guard, PreviewService previews, IOptionsMonitor<RequestHandlerSettings> settings)
{
    public PageGuard Guard => guard;

    public PreviewService Previews => previews;

    public bool AddTrailingSlash => settings.CurrentValue.AddTrailingSlash;
}
