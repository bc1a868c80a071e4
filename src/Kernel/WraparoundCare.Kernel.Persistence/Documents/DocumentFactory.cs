using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using WraparoundCare.Kernel.Persistence.ContentTypes;
using WraparoundCare.Kernel.Persistence.ContentVersions;

namespace WraparoundCare.Kernel.Persistence.Documents;

internal sealed class DocumentFactory(ContentTypeCache contentTypes, ILanguageRepository languages)
    : ContentFactory<DocumentRecord, Content, IContentType>(contentTypes, languages)
{
    protected override Content Create(DocumentRecord record, IContentType type) => new(record.Name, record.ParentId, type);

    protected override void Fill(Content content, DocumentRecord record, KnownCultures cultures)
    {
        content.TemplateId = record.TemplateId;
        content.Blueprint = record.IsBlueprint;
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
        if (content.ContentType.VariesByCulture())
        {
            SetCultures(content, record, cultures);
        }
    }

    private static void SetCultures(Content content, DocumentRecord record, KnownCultures cultures)
    {
        foreach (var (culture, name) in CultureNamesJson.NamesOrDefault(record.Cultures, record.Name, record.UpdateDate, cultures))
        {
            content.SetCultureInfo(culture, name.Name, name.Date);
        }

        if (record.StoredPublishedVersionId is not null)
        {
            foreach (var (culture, name) in CultureNamesJson.NamesOrDefault(
                record.StoredPublishedCultures, record.PublishName!, record.PublishDate!.Value, cultures))
            {
                content.SetPublishInfo(culture, name.Name, name.Date);
            }
        }

        var edited = record.StoredEditedCultures?.Split(',');
        content.SetCultureEdited(record.Cultures is null && record.Edited ? [cultures.Default] : edited);
    }
}
