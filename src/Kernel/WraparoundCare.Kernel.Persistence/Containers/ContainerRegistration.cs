using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Persistence.Containers;

internal static class ContainerRegistration
{
    public static IServiceCollection AddContainers(this IServiceCollection services)
    {
        services.AddSingleton<ContainerServices>();
        services.AddUnique<IDataTypeContainerRepository, DataTypeContainerRepository>();
        services.AddUnique<IDocumentTypeContainerRepository, DocumentTypeContainerRepository>();
        services.AddUnique<IMediaTypeContainerRepository, MediaTypeContainerRepository>();
        services.AddUnique<IMemberTypeContainerRepository, MemberTypeContainerRepository>();
        services.AddUnique<IDocumentBlueprintContainerRepository, DocumentBlueprintContainerRepository>();
        return services;
    }
}
