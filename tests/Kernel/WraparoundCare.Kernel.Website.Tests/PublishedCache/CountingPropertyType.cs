using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;

namespace WraparoundCare.Kernel.Website.Tests.PublishedCache;

/// <summary>Converts to text that tells what was converted, and counts how often.</summary>
internal sealed class CountingPropertyType(string alias, PropertyCacheLevel level, ContentVariation variations) : IPublishedPropertyType
{
    public int Conversions { get; private set; }

    public Action? WhileConverting { get; set; }

    public IPublishedContentType? ContentType => null;

    public PublishedDataType DataType { get; } = new(1, "Test", null, new Lazy<object?>());

    public string Alias => alias;

    public string EditorAlias => "Test";

    public string EditorUiAlias => "Test";

    public bool IsUserProperty => true;

    public ContentVariation Variations => variations;

    public PropertyCacheLevel CacheLevel => level;

    public PropertyCacheLevel DeliveryApiCacheLevel => level;

    public PropertyCacheLevel DeliveryApiCacheLevelForExpansion => level;

    public Type ModelClrType => typeof(string);

    public Type DeliveryApiModelClrType => typeof(string);

    public Type ClrType => typeof(string);

    public bool? IsValue(object? value, PropertyValueLevel level) => value is not null;

    public object? ConvertSourceToInter(IPublishedElement owner, object? source, bool preview) => $"inter of {source}";

    public object? ConvertInterToObject(IPublishedElement owner, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview)
    {
        Conversions++;
        WhileConverting?.Invoke();
        return $"object of {inter}";
    }

    public object? ConvertInterToDeliveryApiObject(
        IPublishedElement owner, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview, bool expanding) => inter;
}
