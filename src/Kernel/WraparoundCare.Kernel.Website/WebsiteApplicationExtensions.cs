using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using WraparoundCare.Kernel.Website.Costs;
using WraparoundCare.Kernel.Website.Errors;
using WraparoundCare.Kernel.Website.Health;
using WraparoundCare.Kernel.Website.Mail;
using WraparoundCare.Kernel.Website.MediaFiles;
using WraparoundCare.Kernel.Website.PageCache;
using WraparoundCare.Kernel.Website.Rendering;
using WraparoundCare.Kernel.Website.Routing;
using WraparoundCare.Kernel.Website.Security;

namespace WraparoundCare.Kernel.Website;

/// <summary>Puts the public website in the request pipeline.</summary>
public static class WebsiteApplicationExtensions
{
    private const int MaxFormSize = 4 * 1024 * 1024;

    /// <summary>
    /// What comes before routing: security headers, kept pages, error pages, culture. Call it first, then static files,
    /// routing, authentication and authorization.
    /// </summary>
    public static IApplicationBuilder UseWebsite(this IApplicationBuilder app)
    {
        var headers = app.ApplicationServices.GetRequiredService<SecurityHeaders>();
        app.Use(next => context =>
        {
            headers.Apply(context);
            IgnoreUnknownRange(context.Request.Headers);
            return next(context);
        });
        app.UseMiddleware<FrontDoor>();
        app.UseMiddleware<PageCacheMiddleware>();
        UseErrorPages(app, headers);
        app.UseMiddleware<CrossSiteRequests>();
        var culture = app.ApplicationServices.GetRequiredService<IOptions<WebsiteOptions>>().Value.Culture;
        app.UseRequestLocalization(options =>
        {
            options.RequestCultureProviders.Clear();
            options.SetDefaultCulture(culture).AddSupportedCultures(culture).AddSupportedUICultures(culture);
        });
        return app.UseMiddleware<UmbracoContextMiddleware>();
    }

    /// <summary>What an answer may cost, in time and next to others. Call it right after routing, which knows what is asked.</summary>
    public static IApplicationBuilder UseLimits(this IApplicationBuilder app)
    {
        app.UseCosts();
        return app;
    }

    /// <summary>Health and media files, and last of all the pages: they answer whatever nobody else did.</summary>
    public static IEndpointRouteBuilder MapWebsite(this IEndpointRouteBuilder endpoints)
    {
        var media = endpoints.ServiceProvider.GetRequiredService<MediaEndpoint>();
        var content = endpoints.ServiceProvider.GetRequiredService<ContentEndpoint>();
        endpoints.MapHealth();
        endpoints.MapMails();
        endpoints.MapMethods("/media/{**path}", [HttpMethods.Get, HttpMethods.Head], (RequestDelegate)media.HandleAsync)
            .AllowAnonymous()
            .RequireRateLimiting(Cost.LimitedInside)
            .DisableRequestTimeout()
            .WithDisplayName("Media files");
        endpoints.MapFallback("{**path}", content.HandleAsync)
            .WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]))
            .AllowAnonymous()
            .RequireRateLimiting(Cost.Page)
            .WithDisplayName("Content pages");
        endpoints.MapFallback("{**path}", content.ReceiveAsync)
            .WithMetadata(
                new HttpMethodMetadata([HttpMethods.Post]),
                new RequireAntiforgeryTokenAttribute(),
                new RequestSizeLimitAttribute(MaxFormSize))
            .AllowAnonymous()
            .RequireRateLimiting(Cost.Form)
            .WithDisplayName("Forms on pages");
        return endpoints;
    }

    // What cannot be read of a request is no fault of the site: a body that is too large or broken, too many fields.
    private static int StatusOf(Exception? error) => error switch
    {
        BadHttpRequestException refused => refused.StatusCode,
        InvalidDataException => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status500InternalServerError,
    };

    // A range in another unit than bytes means nothing to us, and is as if it had not been asked for (RFC 9110, 14.2).
    private static void IgnoreUnknownRange(IHeaderDictionary headers)
    {
        if (headers.Range.ToString() is { Length: > 0 } range
            && !range.TrimStart().StartsWith("bytes=", StringComparison.OrdinalIgnoreCase))
        {
            headers.Remove(HeaderNames.Range);
        }
    }

    private static void UseErrorPages(IApplicationBuilder app, SecurityHeaders headers)
    {
        var errors = app.ApplicationServices.GetRequiredService<ErrorPages>();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context =>
            {
                // The failed answer was thrown away with all its headers.
                headers.Apply(context);
                return errors.WriteAsync(context, StatusOf(context.Features.Get<IExceptionHandlerFeature>()?.Error));
            },

            // Who sent it is told, and the log is not filled by it.
            SuppressDiagnosticsCallback = context => StatusOf(context.Exception) < StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePages(context => errors.WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode));
    }
}
