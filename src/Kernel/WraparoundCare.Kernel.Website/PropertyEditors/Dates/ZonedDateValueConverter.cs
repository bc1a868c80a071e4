using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Dates;

[DefaultPropertyValueConverter]
internal sealed class ZonedDateValueConverter(IJsonSerializer serializer) : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) => propertyType.EditorAlias
        is Aliases.DateOnly or Aliases.TimeOnly or Aliases.DateTimeUnspecified or Aliases.DateTimeWithTimeZone;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => propertyType.EditorAlias switch
    {
        Aliases.DateOnly => typeof(DateOnly?),
        Aliases.TimeOnly => typeof(TimeOnly?),
        Aliases.DateTimeUnspecified => typeof(DateTime?),
        _ => typeof(DateTimeOffset?),
    };

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public override object? ConvertSourceToIntermediate(
        IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        source is not null && serializer.TryDeserialize(source, out ZonedDate? stored) ? stored : null;

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview) =>
        inter is not ZonedDate stored
            ? null
            : propertyType.EditorAlias switch
            {
                Aliases.DateOnly => DateOnly.FromDateTime(stored.Date.DateTime),
                Aliases.TimeOnly => TimeOnly.FromTimeSpan(stored.Date.TimeOfDay),
                Aliases.DateTimeUnspecified => DateTime.SpecifyKind(stored.Date.DateTime, DateTimeKind.Unspecified),
                _ => (object)stored.Date,
            };
}
