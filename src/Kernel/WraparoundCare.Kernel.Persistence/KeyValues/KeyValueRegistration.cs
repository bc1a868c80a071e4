using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WraparoundCare.Kernel.Persistence.KeyValues;

internal static class KeyValueRegistration
{
    public static IServiceCollection AddKeyValues(this IServiceCollection services) =>
        services.AddSingleton<IKeyValueRepository, KeyValueRepository>();
}
