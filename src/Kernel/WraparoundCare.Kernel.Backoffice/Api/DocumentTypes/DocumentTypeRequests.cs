using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentTypeEditing;
using WraparoundCare.Kernel.Backoffice.Api.ContentTypes;

namespace WraparoundCare.Kernel.Backoffice.Api.DocumentTypes;

/// <summary>A type of documents as somebody wants it to be.</summary>
internal record UpdateDocumentTypeRequest : TypeRequest
{
    [NoNulls]
    public IReadOnlyList<ReferenceById> AllowedTemplates { get; init; } = [];

    public ReferenceById? DefaultTemplate { get; init; }

    public DocumentTypeCleanup? Cleanup { get; init; }

    [NoNulls]
    public IReadOnlyList<DocumentTypeSort> AllowedDocumentTypes { get; init; } = [];

    [NoNulls]
    public IReadOnlyList<DocumentTypeComposition> Compositions { get; init; } = [];

    public override IEnumerable<(Guid Key, int SortOrder)> WantedBelow() =>
        AllowedDocumentTypes.Select(allowed => (allowed.DocumentType.Id, allowed.SortOrder));

    public ContentTypeUpdateModel ToModel(IEnumerable<ContentTypeSort> allowed) => Fill(new ContentTypeUpdateModel(), allowed);

    protected TModel Fill<TModel>(TModel model, IEnumerable<ContentTypeSort> allowed)
        where TModel : ContentTypeModelBase
    {
        model.AllowedTemplateKeys = [.. AllowedTemplates.Select(template => template.Id).Distinct()];
        model.DefaultTemplateKey = DefaultTemplate?.Id;
        model.Cleanup = new ContentTypeCleanup
        {
            PreventCleanup = Cleanup?.PreventCleanup == true,
            KeepAllVersionsNewerThanDays = Cleanup?.KeepAllVersionsNewerThanDays,
            KeepLatestVersionPerDayForDays = Cleanup?.KeepLatestVersionPerDayForDays,
        };
        return Fill<TModel, ContentTypePropertyTypeModel, ContentTypePropertyContainerModel>(
            model, allowed, [.. Compositions.Select(part => PartOf(part.DocumentType, part.CompositionType))]);
    }
}

/// <summary>A new type of documents.</summary>
internal sealed record CreateDocumentTypeRequest : UpdateDocumentTypeRequest
{
    public Guid? Id { get; init; }

    /// <summary>A folder; null is the root.</summary>
    public ReferenceById? Parent { get; init; }

    public ContentTypeCreateModel ToCreation(IEnumerable<ContentTypeSort> allowed) =>
        Fill(new ContentTypeCreateModel { Key = Id, ContainerKey = Parent?.Id }, allowed);
}
