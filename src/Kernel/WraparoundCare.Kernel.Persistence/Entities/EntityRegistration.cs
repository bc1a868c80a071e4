using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WraparoundCare.Kernel.Persistence.Entities;

internal static class EntityRegistration
{
    public static IServiceCollection AddEntities(this IServiceCollection services) => services
        .AddSingleton<EntitySlimFactory>()
        .AddSingleton<IEntityRepository, EntityRepository>()
        .AddSingleton<IIdKeyMapRepository, IdKeyMapRepository>()
        .AddSingleton<INodeCountRepository, NodeCountRepository>();
}
