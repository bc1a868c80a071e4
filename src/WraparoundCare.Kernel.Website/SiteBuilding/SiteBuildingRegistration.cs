using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.PublishedCache;

namespace WraparoundCare.Kernel.Website.SiteBuilding;

internal static class SiteBuildingRegistration
{
    public static IUmbracoBuilder AddSiteBuilding(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<IPublishedContentQuery, PublishedContentQuery>();
        builder.Services.AddSingleton<ITagQuery, TagQuery>();
        builder.Services.AddSingleton<UmbracoHelper>();
        return builder;
    }
}
