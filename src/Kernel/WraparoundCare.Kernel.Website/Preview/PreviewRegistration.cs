using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WraparoundCare.Kernel.Website.PublishedCache;
using WraparoundCare.Kernel.Website.Rendering;
using WraparoundCare.Kernel.Website.Routing;

namespace WraparoundCare.Kernel.Website.Preview;

internal static class PreviewRegistration
{
    public static IUmbracoBuilder AddPreview(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<CurrentPreview>();
        services.AddSingleton<PreviewedDocuments>();
        services.AddSingleton<PreviewTokens>();
        services.AddSingleton<PreviewService>();
        services.AddUnique<IPreviewService>(provider => provider.GetRequiredService<PreviewService>());
        services.AddSingleton(provider => new DraftPages(
            provider.GetRequiredService<ContentNodeLoader>(),
            provider.GetRequiredService<PublishedContentFactory>(),
            provider.GetRequiredService<ContentRouter>(),
            provider.GetRequiredService<PageWriter>()));
        builder.ContentFinders().Insert<ShownPageFinder>();
        return builder;
    }
}
