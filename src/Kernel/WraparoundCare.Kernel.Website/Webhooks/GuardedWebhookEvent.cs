using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Web;
using Umbraco.Cms.Core.Webhooks;

namespace WraparoundCare.Kernel.Website.Webhooks;

/// <summary>
/// Lets a webhook fail without the editor, and puts its message in the transaction of the change where that is possible: when the message
/// is made of the notification alone. What the kernel makes of published content has to wait until that is there.
/// </summary>
internal sealed class GuardedWebhookEvent<TNotification>(
    Func<INotificationAsyncHandler<TNotification>> create, WebhookEventType type, WebhookMoment moment, ILogger logger)
    : INotificationAsyncHandler<TNotification>, IDistributedCacheNotificationHandler
    where TNotification : INotification
{
    public async Task HandleAsync(TNotification notification, CancellationToken cancellationToken)
    {
        if (!moment.IsNow(notification, type))
        {
            return;
        }

        try
        {
            // A message has addresses, which the kernel makes only inside a context; a job or an import has none.
            using var context = moment.EnsureContext();
            await create().HandleAsync(notification, cancellationToken);
        }
        catch (Exception failure)
        {
            logger.WebhookMessageFailed(typeof(TNotification).Name, failure.GetType().Name, failure.StackTrace);
        }
    }
}

/// <summary>A kind of webhook event.</summary>
/// <param name="Implementation">The kernel's class for it.</param>
internal sealed record WebhookEventType(Type Implementation)
{
    /// <summary>The kernel's minimal messages are: identities and dates.</summary>
    public bool IsOfNotificationAlone =>
        Implementation.Assembly == typeof(IWebhookEvent).Assembly
        && !Implementation.Name.StartsWith("Legacy", StringComparison.Ordinal)
        && !Implementation.Name.StartsWith("Extended", StringComparison.Ordinal);
}

/// <summary>Notifications come twice: before the commit and after it. Tells which of the two is the time for a message.</summary>
internal sealed class WebhookMoment(ICoreScopeProvider scopes, IUmbracoContextFactory contexts)
{
    private readonly ConditionalWeakTable<object, HashSet<Type>> _done = [];

    public bool IsNow(object notification, WebhookEventType type)
    {
        var isBeforeCommit = scopes.Context is not null;
        if (isBeforeCommit && !type.IsOfNotificationAlone)
        {
            return false;
        }

        var done = _done.GetOrCreateValue(notification);
        lock (done)
        {
            return done.Add(type.Implementation);
        }
    }

    public UmbracoContextReference EnsureContext() => contexts.EnsureUmbracoContext();
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
                && descriptor.ServiceType is { IsGenericType: true } service
                && service.GetGenericTypeDefinition() == typeof(INotificationAsyncHandler<>))
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
                new WebhookEventType(implementation),
                provider.GetRequiredService<WebhookMoment>(),
                provider.GetRequiredService<ILoggerFactory>().CreateLogger(implementation)));
}
