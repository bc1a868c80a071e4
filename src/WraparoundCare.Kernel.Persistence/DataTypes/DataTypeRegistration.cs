using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Persistence.DataTypes;

internal static class DataTypeRegistration
{
    public static IServiceCollection AddDataTypes(this IServiceCollection services)
    {
        services.AddSingleton<DataTypeFactory>();
        services.AddSingleton<DataTypeCache>();
        services.AddSingleton<INotificationHandler<DataTypeCacheRefresherNotification>>(
            provider => provider.GetRequiredService<DataTypeCache>());
        services.AddUnique<IDataTypeRepository, DataTypeRepository>();
        return services;
    }
}
