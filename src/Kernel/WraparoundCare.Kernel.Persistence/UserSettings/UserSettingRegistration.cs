using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Persistence.UserSettings;

internal static class UserSettingRegistration
{
    public static IServiceCollection AddUserSettings(this IServiceCollection services) => services
        .AddSingleton<IUserDataRepository, UserDataRepository>()
        .AddSingleton<IUserDataService, UserDataService>();
}
