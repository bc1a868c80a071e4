using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using WraparoundCare.Kernel.Persistence.ContentTypes;
using WraparoundCare.Kernel.Persistence.ContentVersions;

namespace WraparoundCare.Kernel.Persistence.Documents;

/// <summary>Builds documents from their records.</summary>
internal sealed class DocumentFactory(ContentTypeCache contentTypes, ILanguageRepository languages)
{
    public List<IContent> Build(IReadOnlyCollection<DocumentRecord> records, Guid objectType)
    {
        var documents = new List<IContent>(records.Count);
        if (records.Count == 0)
        {
            return documents;
        }

        var types = contentTypes.Content.ById;
        var cultures = new KnownCultures(languages);
        foreach (var record in records)
        {
            if (!types.TryGetValue(record.ContentTypeId, out var found) || found is not IContentType type)
            {
                throw new InvalidOperationException($"Document {record.Id} has the type {record.ContentTypeId}, which does not exist.");
            }

            documents.Add(Build(record, type, cultures, objectType == Constants.ObjectTypes.DocumentBlueprint));
        }

        return documents;
    }

    private static Content Build(DocumentRecord record, IContentType type, KnownCultures cultures, bool isBlueprint)
    {
        var content = new Content(record.Name, record.ParentId, type);
        content.DisableChangeTracking();
        try
        {
            SetNode(content, record);
            content.TemplateId = record.TemplateId;
            content.Blueprint = isBlueprint;
            content.Published = record.Published;
            content.Edited = record.Edited;
            if (record.StoredPublishedVersionId is { } publishedVersionId)
            {
                content.PublishedVersionId = publishedVersionId;
                content.PublishDate = record.PublishDate;
                content.PublisherId = record.PublisherId;
                content.PublishName = record.PublishName;
                content.PublishTemplateId = record.PublishTemplateId;
            }

            PropertyHydration.Fill(content.Properties, record.PropertyValues, record.PublishedPropertyValues, cultures);
            if (type.VariesByCulture())
            {
                SetCultures(content, record, cultures);
            }

            content.ResetDirtyProperties(false);
            return content;
        }
        finally
        {
            content.EnableChangeTracking();
        }
    }

    private static void SetNode(Content content, DocumentRecord record)
    {
        content.Id = record.Id;
        content.Key = record.Key;
        content.VersionId = record.VersionId;
        content.Path = record.Path;
        content.Level = record.Level;
        content.SortOrder = record.SortOrder;
        content.Trashed = record.Trashed;
        content.CreatorId = record.CreatorId;
        content.WriterId = record.WriterId;
        content.CreateDate = record.CreateDate;
        content.UpdateDate = record.UpdateDate;
    }

    private static void SetCultures(Content content, DocumentRecord record, KnownCultures cultures)
    {
        foreach (var (culture, name) in CultureNamesJson.NamesOrDefault(record.Cultures, record.Name, record.UpdateDate, cultures))
        {
            content.SetCultureInfo(culture, name.Name, name.Date);
        }

        if (record.StoredPublishedVersionId is not null)
        {
            foreach (var (culture, name) in CultureNamesJson.NamesOrDefault(record.StoredPublishedCultures, record.PublishName!, record.PublishDate!.Value, cultures))
            {
                content.SetPublishInfo(culture, name.Name, name.Date);
            }
        }

        var edited = record.StoredEditedCultures?.Split(',');
        content.SetCultureEdited(record.Cultures is null && record.Edited ? [cultures.Default] : edited);
    }
}
