using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using WraparoundCare.Kernel.Persistence.ContentTypes;
using WraparoundCare.Kernel.Persistence.ContentVersions;

namespace WraparoundCare.Kernel.Persistence.Entities;

/// <summary>Builds the light entities of trees and pickers.</summary>
internal sealed class EntitySlimFactory(ContentTypeCache contentTypes, ILanguageRepository languages)
{
    public List<IEntitySlim> Build(IEnumerable<EntityRecord> records)
    {
        var cultures = new Lazy<KnownCultures>(() => new KnownCultures(languages));
        return [.. records.Select(record => Build(record, cultures))];
    }

    private EntitySlim Build(EntityRecord record, Lazy<KnownCultures> cultures)
    {
        var entity = Create(record.NodeObjectType);
        entity.Id = record.Id;
        entity.Key = record.Key;
        entity.NodeObjectType = record.NodeObjectType;
        entity.ParentId = record.ParentId;
        entity.Level = record.Level;
        entity.Path = record.Path;
        entity.SortOrder = record.SortOrder;
        entity.Trashed = record.Trashed;
        entity.Name = record.Name;
        entity.CreatorId = record.CreatorId;
        entity.CreateDate = record.CreateDate;
        entity.UpdateDate = record.UpdateDate;
        entity.HasChildren = record.HasChildren;
        var type = record.ContentTypeId is { } typeId ? contentTypes.Content.ById.GetValueOrDefault(typeId) : null;
        if (entity is ContentEntitySlim content && type is not null)
        {
            SetType(content, type);
        }

        if (entity is DocumentEntitySlim document)
        {
            SetDocument(document, record, type, cultures);
        }
        else if (entity is MediaEntitySlim media)
        {
            media.MediaPath = record.MediaPath;
        }

        return entity;
    }

    private static EntitySlim Create(Guid objectType)
    {
        if (objectType == Constants.ObjectTypes.Document || objectType == Constants.ObjectTypes.DocumentBlueprint)
        {
            return new DocumentEntitySlim();
        }

        if (objectType == Constants.ObjectTypes.Media)
        {
            return new MediaEntitySlim();
        }

        return objectType == Constants.ObjectTypes.Member ? new MemberEntitySlim() : new EntitySlim();
    }

    private static void SetType(ContentEntitySlim content, IContentTypeComposition type)
    {
        content.ContentTypeAlias = type.Alias;
        content.ContentTypeKey = type.Key;
        content.ContentTypeIcon = type.Icon;
        content.ContentTypeThumbnail = type.Thumbnail;
        content.ListViewKey = type.ListView;
        content.IsContainer = type.ListView is not null;
    }

    private static void SetDocument(
        DocumentEntitySlim document, EntityRecord record, IContentTypeComposition? type, Lazy<KnownCultures> cultures)
    {
        document.Published = record.Published;
        document.Edited = record.Edited;
        document.Variations = type?.Variations ?? ContentVariation.Nothing;
        if (!document.Variations.VariesByCulture())
        {
            return;
        }

        var names = CultureNamesJson.NamesOrDefault(record.StoredCultures, record.Name, record.UpdateDate, cultures.Value);
        var published = record.Published
            ? CultureNamesJson.NamesOrDefault(record.StoredPublishedCultures, record.Name, record.UpdateDate, cultures.Value)
                .Select(entry => entry.Key).ToHashSet(StringComparer.OrdinalIgnoreCase)
            : [];
        var edited = record.StoredEditedCultures?.Split(',') ?? [];
        document.CultureNames = names.ToDictionary(entry => entry.Key, entry => entry.Value.Name, StringComparer.OrdinalIgnoreCase);
        document.PublishedCultures = published;
        document.EditedCultures = [.. document.CultureNames.Keys
            .Where(culture => !published.Contains(culture) || edited.Contains(culture, StringComparer.OrdinalIgnoreCase))];
    }
}
