using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Web;
using WraparoundCare.Kernel.Website.Rendering;

namespace WraparoundCare.Kernel.Website.Errors;

/// <summary>
/// Says what went wrong, in the words of the host: as a page of the site, as problem details for programs, never with a stack trace.
/// </summary>
internal sealed class ErrorPages(
    ViewRenderer views,
    IUmbracoContextFactory contexts,
    IOptions<ErrorPageOptions> options,
    IOptions<WebsiteOptions> website,
    ILogger<ErrorPages> logger)
{
    // Says that the title is that of the status (RFC 9457); Umbraco's client passes over a problem without a type.
    private const string NoType = "about:blank";

    private static readonly PathString ManagementApi = "/umbraco/management/api";

    /// <summary>Writes the body that belongs to a status code.</summary>
    public async Task WriteAsync(HttpContext context, int statusCode)
    {
        var problem = Describe(statusCode);
        context.Response.StatusCode = statusCode;
        context.Response.Headers.CacheControl = "no-store";
        if (WantsJson(context.Request))
        {
            await context.Response.WriteAsJsonAsync(problem, options: null, "application/problem+json", CancellationToken.None);
            return;
        }

        var page = await RenderAsync(context, statusCode) ?? Encoding.UTF8.GetBytes(PlainPage(problem));
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = page.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            // A request that took too long counts as broken off; who waits for it is still told.
            await context.Response.Body.WriteAsync(page, CancellationToken.None);
        }
    }

    private async Task<ReadOnlyMemory<byte>?> RenderAsync(HttpContext context, int statusCode)
    {
        // A site that is too busy has no time to make a page that says so.
        if (statusCode == StatusCodes.Status503ServiceUnavailable || options.Value.ViewOf(statusCode) is not { } view)
        {
            return null;
        }

        try
        {
            using var reference = contexts.EnsureUmbracoContext();
            return await views.RenderAsync(context, view, model: null);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The page about the failure may need the very thing that failed; the visitor then gets the plain page.
            logger.LogError(failure, "The error page {View} could not be rendered", view);
            return null;
        }
    }

    // At an API nobody reads pages, whatever a program forgot to say of that.
    private static bool WantsJson(HttpRequest request)
    {
        if (request.Path.StartsWithSegments(ManagementApi))
        {
            return true;
        }

        var accept = request.Headers.Accept.ToString();
        return accept.Contains("json", StringComparison.OrdinalIgnoreCase)
            && !accept.Contains("text/html", StringComparison.OrdinalIgnoreCase);
    }

    private ProblemDetails Describe(int statusCode)
    {
        var (title, detail) = options.Value.TextOf(statusCode);
        return new ProblemDetails { Type = NoType, Status = statusCode, Title = title, Detail = detail };
    }

    private string PlainPage(ProblemDetails problem) =>
        $"""
        <!doctype html>
        <html lang="{CultureInfo.GetCultureInfo(website.Value.Culture).TwoLetterISOLanguageName}">
        <head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1"><title>{problem.Title}</title></head>
        <body><main><h1>{problem.Title}</h1><p>{problem.Detail}</p><p><a href="/">{options.Value.HomeLink}</a></p></main></body>
        </html>
        """;
}
