using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Kernel.Backoffice.Api.DocumentBlueprints;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

internal static class DocumentRegistration
{
    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        services.AddSingleton<DocumentAccess>();
        services.AddSingleton<DocumentBlueprintModels>();
        services.AddSingleton<DocumentCollection>();
        services.AddSingleton<DocumentItems>();
        services.AddSingleton<DocumentModels>();
        services.AddSingleton<DocumentTree>();
        services.AddSingleton<DocumentVersions>();
        services.AddSingleton<DocumentWriter>();
        services.AddSingleton<ListedDocuments>();
        services.AddSingleton<PublicAccessRules>();
        return services;
    }
}
