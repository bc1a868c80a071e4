using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WraparoundCare.Kernel.Persistence.Logins;

internal static class LoginRegistration
{
    public static IServiceCollection AddLogins(this IServiceCollection services) => services
        .AddSingleton<LoginSecrets>()
        .AddSingleton<IExternalLoginWithKeyRepository, ExternalLoginRepository>()
        .AddSingleton<ITwoFactorLoginRepository, TwoFactorLoginRepository>();
}
