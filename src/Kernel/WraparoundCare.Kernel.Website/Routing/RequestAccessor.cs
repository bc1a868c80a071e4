using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Umbraco.Cms.Core.Web;
using WraparoundCare.Kernel.Website.Security;

namespace WraparoundCare.Kernel.Website.Routing;

internal sealed class RequestAccessor(IHttpContextAccessor http) : IRequestAccessor
{
    public string? GetRequestValue(string name)
    {
        var request = http.HttpContext?.Request;
        if (request is null)
        {
            return null;
        }

        return request.HasFormContentType && request.Form.TryGetValue(name, out var posted)
            ? posted.ToString()
            : GetQueryStringValue(name);
    }

    public string? GetQueryStringValue(string name) =>
        http.HttpContext is { Request.QueryString.HasValue: true } context && context.Request.Query.TryGetValue(name, out var value)
            ? value.ToString()
            : null;

    /// <summary>For routing: which domain a visitor asks for.</summary>
    public Uri? GetRequestUrl() => http.HttpContext?.Request is { } request && AskedHost.Of(request) is { HasValue: true } host
        ? new Uri(UriHelper.BuildAbsolute(request.Scheme, host, request.PathBase, request.Path, request.QueryString))
        : null;
}
