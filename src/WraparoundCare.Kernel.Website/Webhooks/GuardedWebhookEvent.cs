using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Web;
using Umbraco.Cms.Core.Webhooks;

namespace WraparoundCare.Kernel.Website.Webhooks;

/// <summary>
/// Lets a webhook fail without the editor. The kernel makes messages in the call that publishes, after the commit: what fails
/// there would be told to somebody whose page has been published.
/// </summary>
internal sealed class GuardedWebhookEvent<TNotification>(
    Func<INotificationAsyncHandler<TNotification>> create, IUmbracoContextFactory contexts, ILogger logger)
    : INotificationAsyncHandler<TNotification>
    where TNotification : INotification
{
    public async Task HandleAsync(TNotification notification, CancellationToken cancellationToken)
    {
        try
        {
            // A message has addresses, which the kernel makes only inside a context; a job or an import has none.
            using var context = contexts.EnsureUmbracoContext();
            await create().HandleAsync(notification, cancellationToken);
        }
        catch (Exception failure)
        {
            logger.WebhookMessageFailed(typeof(TNotification).Name, failure.GetType().Name, failure.StackTrace);
        }
    }
}

internal static class GuardedWebhookEvents
{
    /// <summary>Puts a guard around every webhook event; to be called when all of them are registered.</summary>
    public static void GuardWebhookEvents(this IServiceCollection services)
    {
        for (var i = 0; i < services.Count; i++)
        {
            var descriptor = services[i];
            if (!descriptor.IsKeyedService && descriptor.ImplementationType is { } type && type.IsAssignableTo(typeof(IWebhookEvent))
                && descriptor.ServiceType is { IsGenericType: true } service && service.GetGenericTypeDefinition() == typeof(INotificationAsyncHandler<>))
            {
                services[i] = (ServiceDescriptor)typeof(GuardedWebhookEvents)
                    .GetMethod(nameof(Guard), BindingFlags.NonPublic | BindingFlags.Static)!
                    .MakeGenericMethod(service.GetGenericArguments()).Invoke(null, [type])!;
            }
        }
    }

    private static ServiceDescriptor Guard<TNotification>(Type implementation)
        where TNotification : INotification => ServiceDescriptor.Transient<INotificationAsyncHandler<TNotification>>(provider =>
            new GuardedWebhookEvent<TNotification>(
                () => (INotificationAsyncHandler<TNotification>)ActivatorUtilities.CreateInstance(provider, implementation),
                provider.GetRequiredService<IUmbracoContextFactory>(),
                provider.GetRequiredService<ILoggerFactory>().CreateLogger(implementation)));
}
