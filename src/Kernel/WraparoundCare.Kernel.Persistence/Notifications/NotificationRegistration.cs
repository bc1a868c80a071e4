using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WraparoundCare.Kernel.Persistence.Notifications;

internal static class NotificationRegistration
{
    public static IServiceCollection AddUserNotifications(this IServiceCollection services) => services
        .AddSingleton<INotificationsRepository, NotificationsRepository>();
}
