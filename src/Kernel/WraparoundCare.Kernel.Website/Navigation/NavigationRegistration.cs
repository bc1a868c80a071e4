using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Website.Navigation;

internal static class NavigationRegistration
{
    /// <summary>The trees of documents and media, in the place of the kernel's.</summary>
    public static IServiceCollection AddNavigation(this IServiceCollection services)
    {
        services.AddSingleton<StoredDocuments>().AddSingleton<DocumentTree>().AddSingleton<DocumentNavigation>();
        services.AddSingleton<StoredMedia>().AddSingleton<MediaTree>().AddSingleton<MediaNavigation>();
        services.AddSingleton<PublishStatus>();
        services.AddUnique<IDocumentNavigationQueryService>(provider => provider.GetRequiredService<DocumentNavigation>());
        services.AddUnique<IDocumentNavigationManagementService>(provider => provider.GetRequiredService<DocumentNavigation>());
        services.AddUnique<IMediaNavigationQueryService>(provider => provider.GetRequiredService<MediaNavigation>());
        services.AddUnique<IMediaNavigationManagementService>(provider => provider.GetRequiredService<MediaNavigation>());
        services.AddUnique<IPublishStatusQueryService>(provider => provider.GetRequiredService<PublishStatus>());
        services.AddUnique<IPublishStatusManagementService>(provider => provider.GetRequiredService<PublishStatus>());
        return services;
    }

    public static IUmbracoBuilder AddTreeFollowing(this IUmbracoBuilder builder) => builder
        .AddNotificationHandler<ContentCacheRefresherNotification, TreeFollowing>()
        .AddNotificationHandler<MediaCacheRefresherNotification, TreeFollowing>()
        .AddNotificationHandler<LanguageCacheRefresherNotification, TreeFollowing>()
        .AddNotificationHandler<ContentTypeCacheRefresherNotification, TreeFollowing>();
}
