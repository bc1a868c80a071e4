using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Persistence.Caching;

namespace WraparoundCare.Kernel.Persistence.Users;

internal static class UserRegistration
{
    public static IServiceCollection AddUsers(this IServiceCollection services) => services
        .AddTableCache<UserCache, UserCacheRefresherNotification>()
        .AddTableCache<UserGroupCache, UserGroupCacheRefresherNotification>()
        .AddSingleton<UserBuilder>()
        .AddSingleton<UserRepository>()
        .AddSingleton<IUserRepository>(provider => provider.GetRequiredService<UserRepository>())
        .AddSingleton<IUserGroupRepository, UserGroupRepository>()
        .AddSingleton<BackOfficeUserStore>()
        .AddSingleton<IBackOfficeUserStore>(provider => provider.GetRequiredService<BackOfficeUserStore>())
        .AddSingleton<IBackOfficeUserReader>(provider => provider.GetRequiredService<BackOfficeUserStore>())
        .AddSingleton<IUserIdKeyResolver, UserIdKeyResolver>();
}
