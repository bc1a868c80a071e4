using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.PublishedCache;
using WraparoundCare.Kernel.Website.SiteBuilding.Controllers;

namespace WraparoundCare.Kernel.Website.SiteBuilding;

internal static class SiteBuildingRegistration
{
    public static IUmbracoBuilder AddSiteBuilding(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<IPublishedContentQuery, PublishedContentQuery>();
        builder.Services.AddSingleton<ITagQuery, TagQuery>();
        builder.Services.AddSingleton<UmbracoHelper>();
        builder.Services.AddSingleton<IMemberManager, MemberManager>();
        builder.Services.AddSingleton<SiteControllers>();
        builder.Services.AddSingleton<SurfaceTargets>();
        builder.Services.AddSingleton<SurfaceForms>();
        builder.Services.AddAntiforgery(antiforgery => antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        return builder;
    }
}
