using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WraparoundCare.Kernel.Persistence.LongRunningOperations;

internal static class LongRunningOperationRegistration
{
    public static IServiceCollection AddLongRunningOperations(this IServiceCollection services) => services
        .AddSingleton<ILongRunningOperationRepository, LongRunningOperationRepository>();
}
