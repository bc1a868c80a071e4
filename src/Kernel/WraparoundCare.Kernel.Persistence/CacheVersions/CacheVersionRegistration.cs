using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WraparoundCare.Kernel.Persistence.CacheVersions;

internal static class CacheVersionRegistration
{
    public static IServiceCollection AddCacheVersions(this IServiceCollection services) =>
        services.AddSingleton<IRepositoryCacheVersionRepository, CacheVersionRepository>();
}
