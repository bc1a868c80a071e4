using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Website.PublishedCache;

internal static class PublishedCacheRegistration
{
    public static IUmbracoBuilder AddPublishedCache(this IUmbracoBuilder builder)
    {
        AddServices(builder.Services);
        builder.AddNotificationAsyncHandler<UmbracoApplicationStartingNotification, SnapshotSeeding>();
        return builder
            .AddNotificationHandler<ContentCacheRefresherNotification, SnapshotInvalidation>()
            .AddNotificationHandler<MediaCacheRefresherNotification, SnapshotInvalidation>()
            .AddNotificationHandler<ContentTypeCacheRefresherNotification, SnapshotInvalidation>()
            .AddNotificationHandler<DataTypeCacheRefresherNotification, SnapshotInvalidation>()
            .AddNotificationHandler<TemplateCacheRefresherNotification, SnapshotInvalidation>()
            .AddNotificationHandler<DictionaryCacheRefresherNotification, SnapshotInvalidation>()
            .AddNotificationHandler<LanguageCacheRefresherNotification, SnapshotInvalidation>()
            .AddNotificationHandler<DomainCacheRefresherNotification, SnapshotInvalidation>()
            .AddNotificationHandler<PublicAccessCacheRefresherNotification, SnapshotInvalidation>();
    }

    private static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<PublishedSnapshotStore>();
        services.AddSingleton<ContentNodeReader>();
        services.AddSingleton<ContentNodeLoader>();
        services.AddSingleton<PublishedContentFactory>();
        services.AddSingleton<ElementsCache>();
        services.AddSingleton<DocumentCacheService>();
        services.AddSingleton<MediaCacheService>();
        services.AddSingleton<DomainCache>();
        services.AddUnique<IDocumentCacheService>(provider => provider.GetRequiredService<DocumentCacheService>());
        services.AddUnique<IMediaCacheService>(provider => provider.GetRequiredService<MediaCacheService>());
        services.AddSingleton<INotificationHandler<ContentCacheRefresherNotification>>(
            provider => provider.GetRequiredService<DomainCache>());
        services.AddUnique<IDomainCache>(provider => provider.GetRequiredService<DomainCache>());
        services.AddUnique<IDomainCacheService>(provider => provider.GetRequiredService<DomainCache>());
        services.AddUnique<IPublishedContentTypeCache, PublishedContentTypeCache>();
        services.AddUnique<IPublishedContentCache, PublishedContentCache>();
        services.AddUnique<IPublishedMediaCache, PublishedMediaCache>();
        services.AddUnique<IPublishedMemberCache, PublishedMemberCache>();
        services.AddUnique<ICacheManager, CacheManager>();
    }
}
