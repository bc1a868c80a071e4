using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace WraparoundCare.Kernel.Persistence.Caching;

internal static class CachingRegistration
{
    /// <summary>Registers a table cache, cleared when the kernel announces a change.</summary>
    public static IServiceCollection AddTableCache<TCache, TNotification>(this IServiceCollection services)
        where TCache : TableCache
        where TNotification : CacheRefresherNotification
    {
        services.AddTableCache<TCache>();
        services.AddSingleton<INotificationHandler<TNotification>, ClearOn<TCache, TNotification>>();
        return services;
    }

    /// <summary>Registers a table cache of which the kernel announces no changes.</summary>
    public static IServiceCollection AddTableCache<TCache>(this IServiceCollection services)
        where TCache : TableCache =>
        services.AddSingleton<TCache>().AddSingleton<TableCache>(provider => provider.GetRequiredService<TCache>());

    private sealed class ClearOn<TCache, TNotification>(TCache cache) : INotificationHandler<TNotification>
        where TCache : TableCache
        where TNotification : CacheRefresherNotification
    {
        public void Handle(TNotification notification) => cache.Clear();
    }
}
