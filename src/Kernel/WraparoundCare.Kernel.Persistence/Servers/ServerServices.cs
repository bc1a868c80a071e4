using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Sync;
using Umbraco.Extensions;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Kernel.Persistence.Servers;

internal static class ServerServices
{
    public static IServiceCollection AddServers(this IServiceCollection services, DatabaseOptions options)
    {
        // An SQLite file has one node, which need not be elected. On PostgreSQL the kernel's own choice holds.
        if (options.Provider == DatabaseProvider.Sqlite)
        {
            services.AddUnique<IServerRoleAccessor, SingleServerRoleAccessor>();
        }

        return services
            .AddSingleton<IServerRegistrationRepository, ServerRegistrationRepository>()
            .AddSingleton<ILastSyncedRepository, LastSyncedRepository>();
    }
}
