using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Website.PublishedCache;

/// <summary>A property of a published item: holds the stored values and converts each of them when it is first read.</summary>
internal sealed class PublishedProperty : PublishedPropertyBase
{
    private readonly PublishedContent _owner;
    private readonly PropertyVariant[] _variants;
    private readonly PropertyVariant _missing = new(string.Empty, string.Empty, null);

    public PublishedProperty(IPublishedPropertyType propertyType, PublishedContent owner)
        : base(propertyType, PropertyCacheLevel.Element)
    {
        _owner = owner;
        _variants = owner.Node.Values
            .Where(value => string.Equals(value.Alias, propertyType.Alias, StringComparison.OrdinalIgnoreCase))
            .Select(value => new PropertyVariant(value.Culture, value.Segment, value.Value))
            .ToArray();
    }

    public override object? GetSourceValue(string? culture = null, string? segment = null) => Find(culture, segment).Source;

    public override bool HasValue(string? culture = null, string? segment = null)
    {
        var variant = Find(culture, segment);
        return PropertyType.IsValue(variant.Source, PropertyValueLevel.Source)
            ?? PropertyType.IsValue(GetIntermediate(variant), PropertyValueLevel.Inter)
            ?? PropertyType.IsValue(GetObject(variant), PropertyValueLevel.Object)
            ?? false;
    }

    public override object? GetValue(string? culture = null, string? segment = null) => GetObject(Find(culture, segment));

    public override object? GetDeliveryApiValue(bool expanding, string? culture = null, string? segment = null)
    {
        var variant = Find(culture, segment);
        var level = expanding ? PropertyType.DeliveryApiCacheLevelForExpansion : PropertyType.DeliveryApiCacheLevel;
        return GetOrConvert(ref variant.DeliveryObject(expanding), level, () =>
            PropertyType.ConvertInterToDeliveryApiObject(_owner, level, GetIntermediate(variant), _owner.Node.IsDraft, expanding));
    }

    private object? GetObject(PropertyVariant variant)
    {
        var level = PropertyType.CacheLevel;
        return GetOrConvert(ref variant.Object, level, () =>
            PropertyType.ConvertInterToObject(_owner, level, GetIntermediate(variant), _owner.Node.IsDraft));
    }

    private object? GetIntermediate(PropertyVariant variant) =>
        GetOrConvert(ref variant.Intermediate, PropertyCacheLevel.Element, () =>
            PropertyType.ConvertSourceToInter(_owner, variant.Source, _owner.Node.IsDraft));

    private object? GetOrConvert(ref ConvertedValue? slot, PropertyCacheLevel level, Func<object?> convert)
    {
        if (level is PropertyCacheLevel.None or PropertyCacheLevel.Unknown
            || (level != PropertyCacheLevel.Element && _owner.Factory.IsPreviewing))
        {
            return convert();
        }

        // The generation is read before converting: a change during the conversion makes the result outdated at once.
        var generation = level == PropertyCacheLevel.Element ? 0 : _owner.Factory.ElementsGeneration;
        var known = Volatile.Read(ref slot);
        if (known is null || known.Generation != generation)
        {
            known = new ConvertedValue(convert(), generation);
            Volatile.Write(ref slot, known);
        }

        return known.Value;
    }

    private PropertyVariant Find(string? culture, string? segment)
    {
        if (PropertyType.Variations == ContentVariation.Nothing)
        {
            // Asking an invariant property for a culture is asking for something that cannot exist.
            return string.IsNullOrEmpty(culture) && string.IsNullOrEmpty(segment) && _variants.Length > 0
                ? _variants[0]
                : _missing;
        }

        _owner.Factory.Variation.ContextualizeVariation(
            PropertyType.Variations, _owner.Node.Id, PropertyType.Alias, ref culture, ref segment);
        foreach (var variant in _variants)
        {
            if (variant.Is(culture, segment))
            {
                return variant;
            }
        }

        return _missing;
    }
}
