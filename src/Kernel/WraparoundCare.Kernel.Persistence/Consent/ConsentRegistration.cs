using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WraparoundCare.Kernel.Persistence.Consent;

internal static class ConsentRegistration
{
    public static IServiceCollection AddConsent(this IServiceCollection services) => services
        .AddSingleton<IConsentRepository, ConsentRepository>();
}
