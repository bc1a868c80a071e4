using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;

namespace WraparoundCare.Kernel.Website.Routing;

/// <summary>Makes the kernel's context of the current request, or of no request in background work.</summary>
internal sealed class UmbracoContextSource(
    IRequestAccessor requests, ICacheManager caches, UriUtility urls, IPreviewService previews, TimeProvider time)
{
    // Background work has no request, but URLs are made relative to something.
    private static readonly Uri NoRequest = new("http://localhost");

    public UmbracoContext Create() =>
        new(requests.GetRequestUrl() ?? NoRequest, time.GetUtcNow().UtcDateTime, caches, urls, previews);
}
