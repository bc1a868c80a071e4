using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Kernel.Persistence.Caching;

namespace WraparoundCare.Kernel.Persistence.Redirects;

internal static class RedirectRegistration
{
    public static IServiceCollection AddRedirects(this IServiceCollection services) => services
        .AddSingleton<IRedirectUrlRepository, RedirectUrlRepository>()
        .AddTableCache<KnownRedirects>()
        .AddSingleton<RedirectRoutes>()
        .AddSingleton<RedirectNotes>()
        .AddHostedService<RedirectRecovery>()
        .AddTransient<INotificationHandler<ContentPublishingNotification>, RedirectTracking>()
        .AddTransient<INotificationHandler<ContentPublishedNotification>, RedirectTracking>()
        .AddTransient<INotificationHandler<ContentMovingNotification>, RedirectTracking>()
        .AddTransient<INotificationHandler<ContentMovedNotification>, RedirectTracking>();
}
