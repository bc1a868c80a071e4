using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Kernel.Persistence.Caching;
using WraparoundCare.Kernel.Persistence.ContentVersions;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Kernel.Persistence.Documents;

internal static class DocumentRegistration
{
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services
        .AddSingleton<NodePlacements>()
        .AddSingleton<ContentReferencePorts>()
        .AddSingleton<ContentReferences>()
        .AddTableCache<DocumentMemory, ContentCacheRefresherNotification>()
        .AddSingleton<INotificationHandler<TemplateCacheRefresherNotification>, ForgetDocumentsOfTemplate>()
        .AddSingleton<DocumentFactory>()
        .AddSingleton<DocumentSaver>()
        .AddSingleton<DocumentTypeChange>()
        .AddSingleton<DocumentTypeChangeTools>()
        .AddSingleton<DocumentSchedules>()
        .AddSingleton<DocumentServices>()
        .AddSingleton<IDocumentRepository, DocumentRepository>()
        .AddSingleton<IDocumentBlueprintRepository, DocumentBlueprintRepository>()
        .AddSingleton<IDocumentVersionRepository, DocumentVersionRepository>();

    // A template that goes is taken off its documents by the database.
    private sealed class ForgetDocumentsOfTemplate(DocumentMemory memory) : INotificationHandler<TemplateCacheRefresherNotification>
    {
        public void Handle(TemplateCacheRefresherNotification notification) => memory.Clear();
    }
}
