using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WraparoundCare.Kernel.Persistence.Navigation;

internal static class NavigationRegistration
{
    public static IServiceCollection AddNavigation(this IServiceCollection services) => services
        .AddSingleton<INavigationRepository, NavigationRepository>()
        .AddSingleton<IPublishStatusRepository, PublishStatusRepository>();
}
