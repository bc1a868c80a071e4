using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace WraparoundCare.Foundation.Privacy.Guard;

public static class PrivacyGuardRegistration
{
    public static IServiceCollection AddPrivacyGuard(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<PrivacyGuard>();
        return services;
    }
}
