using System.Globalization;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Web;

namespace WraparoundCare.Kernel.Website.Routing;

/// <summary>Has the kernel route a request, and carries over the culture that it found.</summary>
internal sealed class ContentRouter(IUmbracoContextFactory contexts, IPublishedRouter router, IVariationContextAccessor variation)
{
    /// <summary>Calls <paramref name="answer"/> with the routed request while the kernel's context for it exists.</summary>
    public async Task RouteAsync(Func<IPublishedRequest, Task> answer)
    {
        using var reference = contexts.EnsureUmbracoContext();
        var umbraco = reference.UmbracoContext;
        var builder = await router.CreateRequestAsync(umbraco.CleanedUmbracoUrl);
        var request = await router.RouteRequestAsync(builder, new RouteRequestOptions(RouteDirection.Inbound));
        umbraco.PublishedRequest = request;

        // The router sets the variation too, but in a flow of its own that ends when it returns.
        variation.VariationContext = new VariationContext(request.Culture, request.Segment);
        if (!string.IsNullOrEmpty(request.Culture))
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(request.Culture);
        }

        await answer(request);
    }
}
