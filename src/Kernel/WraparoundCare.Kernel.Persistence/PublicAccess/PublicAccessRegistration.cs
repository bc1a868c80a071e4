using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Kernel.Persistence.Caching;

namespace WraparoundCare.Kernel.Persistence.PublicAccess;

internal static class PublicAccessRegistration
{
    public static IServiceCollection AddPublicAccess(this IServiceCollection services) => services
        .AddTableCache<PublicAccessCache, PublicAccessCacheRefresherNotification>()
        .AddSingleton<IPublicAccessRepository, PublicAccessRepository>();
}
