using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Sync;

namespace WraparoundCare.Kernel.Persistence.Messaging;

internal static class MessagingRegistration
{
    public static IServiceCollection AddMessaging(this IServiceCollection services)
    {
        services.AddSingleton<IServerMessenger, LocalServerMessenger>();
        services.AddSingleton<IRepositoryCacheVersionService, SingleServerCacheVersionService>();
        AddDistributedCacheHandlers(services);
        return services;
    }

    // The kernel has a handler for each change that caches must hear of, but leaves it to its host to register them.
    private static void AddDistributedCacheHandlers(IServiceCollection services)
    {
        var handlers = typeof(IDistributedCacheNotificationHandler).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IDistributedCacheNotificationHandler)));
        foreach (var handler in handlers)
        {
            foreach (var contract in handler.GetInterfaces().Where(IsContract))
            {
                services.TryAddEnumerable(ServiceDescriptor.Transient(contract, handler));
            }
        }
    }

    private static bool IsContract(Type type) => type.IsGenericType
        && (type.GetGenericTypeDefinition() == typeof(INotificationHandler<>)
            || type.GetGenericTypeDefinition() == typeof(INotificationAsyncHandler<>));
}
