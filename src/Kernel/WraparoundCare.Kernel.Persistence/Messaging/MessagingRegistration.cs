using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Sync;

namespace WraparoundCare.Kernel.Persistence.Messaging;

internal static class MessagingRegistration
{
    public static IServiceCollection AddMessaging(this IServiceCollection services)
    {
        services
            .AddSingleton<ServerMessenger>()
            .AddSingleton<IServerMessenger>(provider => provider.GetRequiredService<ServerMessenger>())
            .AddSingleton<IRepositoryCacheVersionService, SingleServerCacheVersionService>()
            .AddSingleton<ICacheInstructionRepository, CacheInstructionRepository>()
            .AddSingleton<Announcer>()
            .AddSingleton<InstructionOutbox>()
            .AddSingleton<InstructionInbox>()
            .AddSingleton<InstructionFormat>()
            .AddSingleton<InstructionFollower>()
            .AddSingleton<MessageDelivery>()
            .AddSingleton<RefreshTurns>()
            .AddSingleton<ServerMemory>()
            .AddSingleton<RepositoryMemory>()
            .AddSingleton<PublishedTypes>()
            .AddHostedService<InstructionService>();
        AddDistributedCacheHandlers(services);
        AddUrlsBeforeCommit(services);
        return services;
    }

    // The kernel has a handler for each change that caches must hear of, but leaves it to its host to register them.
    private static void AddDistributedCacheHandlers(IServiceCollection services)
    {
        services.AddTransient<INotificationHandler<WaitingMessage>, WaitingMessageHandler>();
        var handlers = typeof(IDistributedCacheNotificationHandler).Assembly.GetTypes()
            .Where(
                type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IDistributedCacheNotificationHandler)));
        foreach (var handler in handlers)
        {
            foreach (var contract in handler.GetInterfaces().Where(IsContract))
            {
                services.TryAddEnumerable(ServiceDescriptor.Transient(contract, handler));
            }
        }
    }

    private static void AddUrlsBeforeCommit(IServiceCollection services)
    {
        var kernel = typeof(DocumentUrlServiceContentTreeChangeNotificationHandler);
        foreach (var registration in services.Where(service => service.ImplementationType == kernel).ToList())
        {
            services.Remove(registration);
        }

        services.AddTransient<DocumentUrlServiceContentTreeChangeNotificationHandler>();
        services.AddTransient<INotificationAsyncHandler<ContentTreeChangeNotification>, UrlsBeforeCommit>();
    }

    private static bool IsContract(Type type) => type.IsGenericType
        && (type.GetGenericTypeDefinition() == typeof(INotificationHandler<>)
            || type.GetGenericTypeDefinition() == typeof(INotificationAsyncHandler<>));
}
