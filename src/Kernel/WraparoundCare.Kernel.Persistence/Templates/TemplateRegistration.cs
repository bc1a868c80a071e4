using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Kernel.Persistence.Caching;

namespace WraparoundCare.Kernel.Persistence.Templates;

internal static class TemplateRegistration
{
    public static IServiceCollection AddTemplates(this IServiceCollection services) => services
        .AddTableCache<TemplateCache, TemplateCacheRefresherNotification>()
        .AddSingleton<ITemplateRepository, TemplateRepository>();
}
