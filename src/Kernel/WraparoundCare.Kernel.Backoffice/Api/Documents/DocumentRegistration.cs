using Microsoft.Extensions.DependencyInjection;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

internal static class DocumentRegistration
{
    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        services.AddSingleton<DocumentAccess>();
        services.AddSingleton<DocumentItems>();
        services.AddSingleton<DocumentModels>();
        services.AddSingleton<DocumentTree>();
        services.AddSingleton<DocumentVersions>();
        services.AddSingleton<DocumentWriter>();
        return services;
    }
}
