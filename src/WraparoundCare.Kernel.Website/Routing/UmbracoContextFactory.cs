using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;

namespace WraparoundCare.Kernel.Website.Routing;

internal sealed class UmbracoContextFactory(
    IUmbracoContextAccessor contexts,
    IRequestAccessor requests,
    IVariationContextAccessor variation,
    ICacheManager caches,
    UriUtility urls,
    IPreviewService previews,
    TimeProvider time) : IUmbracoContextFactory
{
    // Background work has no request, but URLs are made relative to something.
    private static readonly Uri NoRequest = new("http://localhost");

    public UmbracoContextReference EnsureUmbracoContext()
    {
        if (contexts.TryGetUmbracoContext(out var known))
        {
            return new UmbracoContextReference(known, isRoot: false, contexts);
        }

        variation.VariationContext ??= new VariationContext(caches.Domains.DefaultCulture);
        var context = new UmbracoContext(
            requests.GetRequestUrl() ?? NoRequest, time.GetUtcNow().UtcDateTime, caches, urls, previews);
        contexts.Set(context);
        return new UmbracoContextReference(context, isRoot: true, contexts);
    }
}
