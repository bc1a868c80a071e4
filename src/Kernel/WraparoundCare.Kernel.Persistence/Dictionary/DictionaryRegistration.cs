using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Kernel.Persistence.Caching;

namespace WraparoundCare.Kernel.Persistence.Dictionary;

internal static class DictionaryRegistration
{
    public static IServiceCollection AddDictionary(this IServiceCollection services) => services
        .AddTableCache<DictionaryCache, DictionaryCacheRefresherNotification>()
        .AddSingleton<IDictionaryRepository, DictionaryRepository>();
}
