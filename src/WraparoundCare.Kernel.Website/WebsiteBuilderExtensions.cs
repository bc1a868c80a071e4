using Umbraco.Cms.Core.DependencyInjection;
using WraparoundCare.Kernel.Website.PublishedCache;

namespace WraparoundCare.Kernel.Website;

/// <summary>Adds the public website to the composition, named as in Umbraco.</summary>
public static class WebsiteBuilderExtensions
{
    /// <summary>The published cache, routing, rendering and media of the public website.</summary>
    public static IUmbracoBuilder AddWebsite(this IUmbracoBuilder builder) => builder
        .AddPublishedCache();
}
