using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using WraparoundCare.Kernel.Website.Errors;

namespace WraparoundCare.Kernel.Website.Security;

/// <summary>
/// Refuses what another site has a browser send with an unsafe method, and the connections that it has a browser open, for every endpoint
/// there is or will be. Browsers say where a
/// request comes from in headers that scripts cannot set: Sec-Fetch-Site (W3C Fetch Metadata), or Origin where they do not send that. A
/// program sends neither, and has no cookie of somebody else; at the management API, which has no form tokens, one that brings a cookie
/// must therefore say where it comes from, or bring a header that no other site can have a browser send without asking us first.
/// </summary>
internal sealed class CrossSiteRequests(ErrorPages errors, CrossSiteLog log) : IMiddleware
{
    private const string SecFetchSite = "Sec-Fetch-Site";
    private static readonly PathString ManagementApi = "/umbraco/management/api";

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (IsSafe(context.Request) || IsOurs(context.Request))
        {
            return next(context);
        }

        log.Refused();
        return context.Request.Path.StartsWithSegments(ManagementApi)
            ? Results.Problem(statusCode: StatusCodes.Status403Forbidden, title: "The request comes from another site")
                .ExecuteAsync(context)
            : errors.WriteAsync(context, StatusCodes.Status403Forbidden);
    }

    // A WebSocket is opened with GET, and what comes over it is read and written by whoever opened it (RFC 6455, 10.2).
    private static bool IsSafe(HttpRequest request) =>
        !string.Equals(request.Headers.Upgrade, "websocket", StringComparison.OrdinalIgnoreCase) && IsSafe(request.Method);

    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    private static bool IsOurs(HttpRequest request)
    {
        if (request.Headers.TryGetValue(SecFetchSite, out var site))
        {
            // "none" is what somebody typed or opened from a bookmark.
            return site == "same-origin" || site == "none";
        }

        return request.Headers.TryGetValue(HeaderNames.Origin, out var origin)
            ? IsOwnAuthority(origin.ToString(), request)
            : !request.Path.StartsWithSegments(ManagementApi)
                || request.Cookies.Count == 0
                || request.Headers.ContainsKey(HeaderNames.Authorization);
    }

    // Without the port that belongs to the scheme, as Uri has it. The scheme itself may have changed at a proxy.
    private static bool IsOwnAuthority(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var sender)
        && Uri.TryCreate($"{request.Scheme}://{AskedHost.Of(request).Value}", UriKind.Absolute, out var own)
        && string.Equals(sender.Authority, own.Authority, StringComparison.OrdinalIgnoreCase);
}
