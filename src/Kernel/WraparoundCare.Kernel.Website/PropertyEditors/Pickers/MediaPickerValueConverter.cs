using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Serialization;
using WraparoundCare.Kernel.Website.PropertyEditors.Images;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Pickers;

/// <summary>Media that is in the bin or gone is left out.</summary>
[DefaultPropertyValueConverter]
internal sealed class MediaPickerValueConverter(
    IJsonSerializer serializer, IPublishedMediaCache media, IPublishedUrlProvider urls, IPublishedValueFallback fallback)
    : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) => propertyType.EditorAlias == Aliases.MediaPicker3;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) =>
        IsMultiple(propertyType) ? typeof(IEnumerable<MediaWithCrops>) : typeof(MediaWithCrops);

    /// <summary>The values hold media items, which change on their own.</summary>
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public override bool? IsValue(object? value, PropertyValueLevel level) => level switch
    {
        PropertyValueLevel.Source => null,
        PropertyValueLevel.Inter => value is List<PickedMedia> { Count: > 0 } ? null : false,
        _ => value is MediaWithCrops or MediaWithCrops[] { Length: > 0 },
    };

    public override object ConvertSourceToIntermediate(
        IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        source is not null && serializer.TryDeserialize(source, out List<PickedMedia>? picked) ? picked : new List<PickedMedia>();

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview)
    {
        IReadOnlyList<ImageCrop> crops = PickedMedia.ConfiguredCrops(propertyType.DataType.ConfigurationAs<MediaPicker3Configuration>());
        IEnumerable<MediaWithCrops> found = (inter as List<PickedMedia> ?? [])
            .Select(picked => Find(picked, crops, preview))
            .OfType<MediaWithCrops>();
        return IsMultiple(propertyType) ? found.ToArray() : found.FirstOrDefault();
    }

    private static bool IsMultiple(IPublishedPropertyType propertyType) =>
        propertyType.DataType.ConfigurationAs<MediaPicker3Configuration>()?.Multiple == true;

    private MediaWithCrops? Find(PickedMedia picked, IReadOnlyList<ImageCrop> crops, bool preview)
    {
        if (media.GetById(preview, picked.MediaKey) is not { } content)
        {
            return null;
        }

        var local = new ImageCropperValue
        {
            Crops = ImageCropperValue.Merge(picked.Crops, crops),
            FocalPoint = picked.FocalPoint,
            Src = urls.GetMediaUrl(content),
        };
        return new MediaWithCrops(content, fallback, local);
    }
}
