using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Kernel.Persistence.Caching;

namespace WraparoundCare.Kernel.Persistence.Relations;

internal static class RelationRegistration
{
    public static IServiceCollection AddRelations(this IServiceCollection services) => services
        .AddTableCache<RelationTypeCache, RelationTypeCacheRefresherNotification>()
        .AddSingleton<IRelationTypeRepository, RelationTypeRepository>()
        .AddSingleton<IRelationRepository, RelationRepository>()
        .AddSingleton<ITrackedReferencesRepository, TrackedReferencesRepository>();
}
