using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Images;

[DefaultPropertyValueConverter]
internal sealed class ImageCropperValueConverter(IJsonSerializer serializer) : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) => propertyType.EditorAlias == Aliases.ImageCropper;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(ImageCropperValue);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public override object? ConvertSourceToIntermediate(
        IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview)
    {
        if (source is null or "")
        {
            return null;
        }

        ImageCropperValue value = serializer.TryDeserialize(source, out ImageCropperValue? read)
            ? read
            : new ImageCropperValue { Src = source.ToString() };
        value.Crops = ImageCropperValue.Merge(
            value.Crops, propertyType.DataType.ConfigurationAs<ImageCropperConfiguration>()?.Crops ?? []);
        return value;
    }
}
