using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace WraparoundCare.Platform.Shared;

/// <summary>
/// Where the site is, for addresses that are read elsewhere: Umbraco:CMS:WebRouting:UmbracoApplicationUrl. Only in development it may be
/// missing; then it is what the visitor asked for, and what is made with that may only be kept for the same host.
/// </summary>
public sealed class SiteAddress(IHttpContextAccessor requests, IOptionsMonitor<WebRoutingSettings> settings)
{
    private static readonly Uri Nowhere = new("http://localhost/");

    public Uri Root => Web(settings.CurrentValue.UmbracoApplicationUrl) ?? Web(Asked) ?? Nowhere;

    /// <summary>What the visitor asked for; null outside a request.</summary>
    public string? Asked => requests.HttpContext?.Request is { Host.HasValue: true } request
        ? $"{request.Scheme}://{request.Host.ToUriComponent()}/"
        : null;

    /// <param name="address">A path of this site; an address of another site stays what it is.</param>
    public string Of(string address) => new Uri(Root, address).AbsoluteUri;

    private static Uri? Web(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? uri
            : null;
}
