using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Security;

namespace WraparoundCare.Platform.Downloads.Counting;

/// <summary>
/// Notes the files that go out, as their answers begin: a viewer that breaks off, to ask for the pages it shows, has the file as much as
/// who takes it whole. What is a download of a tool, and of whom, is worked out later, so nobody waits for it.
/// </summary>
internal sealed class DownloadCounting(
    RequestDelegate next, DownloadQueue downloads, IBackOfficeSecurityAccessor editors, TimeProvider time)
{
    // The first is the standard's, the others are of older browsers and readers.
    private static readonly string[] PurposeHeaders = ["Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"];
    private static readonly string[] AheadOfTime = ["prefetch", "prerender", "preview"];

    public Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) && IsFile(context.Request.Path))
        {
            context.Response.OnStarting(
                static state =>
                {
                    var (counting, context) = ((DownloadCounting, HttpContext))state;
                    counting.Note(context);
                    return Task.CompletedTask;
                },
                (this, context));
        }

        return next(context);
    }

    // Pages have no dot in their last part, and cost nothing more than this.
    private static bool IsFile(PathString path) =>
        path.Value is { } text && (text.IndexOf('.', text.LastIndexOf('/') + 1) >= 0 || path.StartsWithSegments("/media"));

    private void Note(HttpContext context)
    {
        if (IsWhole(context) && !IsPrefetch(context.Request) && editors.BackOfficeSecurity?.CurrentUser is null)
        {
            downloads.Add(new DownloadRequest(
                context.Request.Path.Value!,
                time.GetUtcNow(),
                context.Connection.RemoteIpAddress,
                context.Request.Headers.UserAgent.ToString()));
        }
    }

    // Who fetches a file in parts, or goes on where it stopped, counts for the part with the first byte. A picture that is made smaller
    // for a page is not the file.
    private static bool IsWhole(HttpContext context) =>
        context.Response.StatusCode switch
        {
            StatusCodes.Status200OK => true,
            StatusCodes.Status206PartialContent => context.Response.GetTypedHeaders().ContentRange?.From == 0,
            _ => false,
        }
        && context.Response.ContentType is { } type
        && !type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase)
        && !(type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) && context.Request.QueryString.HasValue);

    private static bool IsPrefetch(HttpRequest request) =>
        Array.Exists(PurposeHeaders, name => request.Headers[name].ToString() is { Length: > 0 } purpose
            && Array.Exists(AheadOfTime, word => purpose.Contains(word, StringComparison.OrdinalIgnoreCase)));
}
