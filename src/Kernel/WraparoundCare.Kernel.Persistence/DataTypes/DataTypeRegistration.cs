using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using WraparoundCare.Kernel.Persistence.Caching;

namespace WraparoundCare.Kernel.Persistence.DataTypes;

internal static class DataTypeRegistration
{
    public static IServiceCollection AddDataTypes(this IServiceCollection services)
    {
        services.AddSingleton<DataTypeFactory>();
        services.AddTableCache<DataTypeCache, DataTypeCacheRefresherNotification>();
        services.AddUnique<IDataTypeRepository, DataTypeRepository>();
        services.AddUnique<IDataTypeUsageRepository, DataTypeUsageRepository>();
        return services;
    }
}
