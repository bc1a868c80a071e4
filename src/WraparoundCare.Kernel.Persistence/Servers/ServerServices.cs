using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WraparoundCare.Kernel.Persistence.Servers;

internal static class ServerServices
{
    public static IServiceCollection AddServers(this IServiceCollection services) => services
        .AddSingleton<IServerRegistrationRepository, ServerRegistrationRepository>()
        .AddSingleton<ILastSyncedRepository, LastSyncedRepository>();
}
