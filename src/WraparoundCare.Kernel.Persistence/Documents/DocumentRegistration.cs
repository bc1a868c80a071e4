using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Kernel.Persistence.ContentVersions;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Kernel.Persistence.Documents;

internal static class DocumentRegistration
{
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services
        .AddSingleton<NodePlacements>()
        .AddSingleton<ContentReferencePorts>()
        .AddSingleton<ContentReferences>()
        .AddSingleton<DocumentFactory>()
        .AddSingleton<DocumentNames>()
        .AddSingleton<DocumentSaver>()
        .AddSingleton<DocumentSchedules>()
        .AddSingleton<DocumentServices>()
        .AddSingleton<IDocumentRepository, DocumentRepository>()
        .AddSingleton<IDocumentBlueprintRepository, DocumentBlueprintRepository>()
        .AddSingleton<IDocumentVersionRepository, DocumentVersionRepository>();
}
