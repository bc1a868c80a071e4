using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Kernel.Persistence.ContentTypes;
using WraparoundCare.Kernel.Persistence.ContentVersions;
using MediaItem = Umbraco.Cms.Core.Models.Media;

namespace WraparoundCare.Kernel.Persistence.Media;

/// <summary>Builds media items from their records.</summary>
internal sealed class MediaFactory(ContentTypeCache contentTypes, ILanguageRepository languages)
{
    public List<IMedia> Build(IReadOnlyCollection<MediaRecord> records)
    {
        var items = new List<IMedia>(records.Count);
        if (records.Count == 0)
        {
            return items;
        }

        var types = contentTypes.Content.ById;
        var cultures = new KnownCultures(languages);
        foreach (var record in records)
        {
            if (!types.TryGetValue(record.ContentTypeId, out var found) || found is not IMediaType type)
            {
                throw new InvalidOperationException($"Media item {record.Id} has the type {record.ContentTypeId}, which does not exist.");
            }

            items.Add(Build(record, type, cultures));
        }

        return items;
    }

    private static MediaItem Build(MediaRecord record, IMediaType type, KnownCultures cultures)
    {
        var media = new MediaItem(record.Name, record.ParentId, type);
        media.DisableChangeTracking();
        try
        {
            media.Id = record.Id;
            media.Key = record.Key;
            media.VersionId = record.VersionId;
            media.Path = record.Path;
            media.Level = record.Level;
            media.SortOrder = record.SortOrder;
            media.Trashed = record.Trashed;
            media.CreatorId = record.CreatorId;
            media.WriterId = record.WriterId;
            media.CreateDate = record.CreateDate;
            media.UpdateDate = record.UpdateDate;
            PropertyHydration.Fill(media.Properties, record.PropertyValues, null, cultures);
            media.ResetDirtyProperties(false);
            return media;
        }
        finally
        {
            media.EnableChangeTracking();
        }
    }
}
