using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;

namespace WraparoundCare.Kernel.Website.Routing;

/// <summary>What the kernel wants to know about the request that is being served.</summary>
internal sealed class UmbracoContext(
    Uri requestUrl, DateTime created, ICacheManager caches, UriUtility urls, IPreviewService previews) : IUmbracoContext
{
    private Uri? _cleanedUrl;

    public DateTime ObjectCreated { get; } = created;

    public Uri OriginalRequestUrl { get; } = requestUrl;

    public Uri CleanedUmbracoUrl => _cleanedUrl ??= urls.UriToUmbraco(OriginalRequestUrl);

    public IPublishedContentCache Content => caches.Content;

    public IPublishedMediaCache Media => caches.Media;

    public IDomainCache Domains => caches.Domains;

    public IPublishedRequest? PublishedRequest { get; set; }

    public bool IsDebug => false;

    public bool InPreviewMode => previews.IsInPreview();

    public void Dispose()
    {
        // Holds nothing; the kernel's interface asks for it.
    }
}
