using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Web;

namespace WraparoundCare.Kernel.Website.Routing;

internal sealed class UmbracoContextFactory(
    IUmbracoContextAccessor contexts,
    IVariationContextAccessor variation,
    IDomainCache domains,
    UmbracoContextSource source) : IUmbracoContextFactory
{
    public UmbracoContextReference EnsureUmbracoContext()
    {
        if (contexts.TryGetUmbracoContext(out var known))
        {
            return new UmbracoContextReference(known, isRoot: false, contexts);
        }

        variation.VariationContext ??= new VariationContext(domains.DefaultCulture);
        var context = source.Create();
        contexts.Set(context);
        return new UmbracoContextReference(context, isRoot: true, contexts);
    }
}
