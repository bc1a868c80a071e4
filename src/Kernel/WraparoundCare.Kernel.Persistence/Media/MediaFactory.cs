using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Kernel.Persistence.ContentTypes;
using WraparoundCare.Kernel.Persistence.ContentVersions;
using MediaItem = Umbraco.Cms.Core.Models.Media;

namespace WraparoundCare.Kernel.Persistence.Media;

internal sealed class MediaFactory(ContentTypeCache contentTypes, ILanguageRepository languages)
    : ContentFactory<MediaRecord, MediaItem, IMediaType>(contentTypes, languages)
{
    protected override MediaItem Create(MediaRecord record, IMediaType type) => new(record.Name, record.ParentId, type);

    protected override void Fill(MediaItem content, MediaRecord record, KnownCultures cultures) =>
        PropertyHydration.Fill(content.Properties, record.PropertyValues, null, cultures);
}
