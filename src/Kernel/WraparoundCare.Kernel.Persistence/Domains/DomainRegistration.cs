using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Kernel.Persistence.Caching;

namespace WraparoundCare.Kernel.Persistence.Domains;

internal static class DomainRegistration
{
    public static IServiceCollection AddDomains(this IServiceCollection services) => services
        .AddTableCache<DomainTableCache, DomainCacheRefresherNotification>()
        .AddSingleton<IDomainRepository, DomainRepository>();
}
