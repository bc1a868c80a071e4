using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DynamicRoot.QuerySteps;

namespace WraparoundCare.Kernel.Persistence.DynamicRoots;

internal static class DynamicRootRegistration
{
    public static IServiceCollection AddDynamicRoots(this IServiceCollection services) => services
        .AddSingleton<IDynamicRootRepository, DynamicRootRepository>();
}
