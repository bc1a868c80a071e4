using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Kernel.Persistence.Caching;

namespace WraparoundCare.Kernel.Persistence.Languages;

internal static class LanguageRegistration
{
    public static IServiceCollection AddLanguages(this IServiceCollection services) => services
        .AddTableCache<LanguageCache, LanguageCacheRefresherNotification>()
        .AddSingleton<ILanguageRepository, LanguageRepository>();
}
