using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Kernel.Persistence.Logins;

internal static class LoginRegistration
{
    public static IServiceCollection AddLogins(this IServiceCollection services) => services
        .AddAccounts()
        .AddSingleton<IExternalLoginWithKeyRepository, ExternalLoginRepository>()
        .AddSingleton<ITwoFactorLoginRepository, TwoFactorLoginRepository>();
}
