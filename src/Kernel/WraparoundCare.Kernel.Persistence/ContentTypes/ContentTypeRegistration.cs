using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WraparoundCare.Kernel.Persistence.Caching;

namespace WraparoundCare.Kernel.Persistence.ContentTypes;

internal static class ContentTypeRegistration
{
    public static IServiceCollection AddContentTypes(this IServiceCollection services)
    {
        services.AddSingleton<ContentTypeFactory>();
        services.AddTableCache<ContentTypeCache, TemplateCacheRefresherNotification>();
        services.AddSingleton<PropertyTypeWriter>();
        services.AddSingleton<ContentTypeWriter>();
        services.AddSingleton<ContentTypeUsage>();
        services.AddSingleton<ContentTypeServices>();
        services.AddUnique<IContentTypeCommonRepository>(provider => provider.GetRequiredService<ContentTypeCache>());
        services.AddUnique<IContentTypeRepository, DocumentTypeRepository>();
        services.AddUnique<IMediaTypeRepository, MediaTypeRepository>();
        services.AddUnique<IMemberTypeRepository, MemberTypeRepository>();
        services.AddUnique<IPropertyTypeUsageRepository, PropertyTypeUsageRepository>();
        services.AddUnique<IReservedFieldNamesService, ReservedFieldNames>();
        return services;
    }
}
