using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Serialization;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Links;

/// <summary>Links to what is not published or not there any more are left out.</summary>
[DefaultPropertyValueConverter]
internal sealed class MultiUrlPickerValueConverter(
    IJsonSerializer serializer, IPublishedUrlProvider urls, IPublishedContentCache documents, IPublishedMediaCache media)
    : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) => propertyType.EditorAlias == Aliases.MultiUrlPicker;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) =>
        IsSingle(propertyType) ? typeof(Link) : typeof(IEnumerable<Link>);

    /// <summary>An address depends on the request: its host, its culture.</summary>
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public override bool? IsValue(object? value, PropertyValueLevel level) => level switch
    {
        PropertyValueLevel.Source => null,
        PropertyValueLevel.Inter => value is List<StoredLink> { Count: > 0 },
        _ => value is not null,
    };

    public override object ConvertSourceToIntermediate(
        IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        source is not null && serializer.TryDeserialize(source, out List<StoredLink>? links) ? links : new List<StoredLink>();

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview)
    {
        Link[] links = [.. (inter as List<StoredLink> ?? []).Select(link => ToLink(link, preview)).OfType<Link>()];
        return IsSingle(propertyType) ? links.FirstOrDefault() : links;
    }

    private static bool IsSingle(IPublishedPropertyType propertyType) =>
        propertyType.DataType.ConfigurationAs<MultiUrlPickerConfiguration>()?.MaxNumber == 1;

    private Link? ToLink(StoredLink stored, bool preview)
    {
        (LinkType type, var url, var name) = stored.Udi?.EntityType switch
        {
            Constants.UdiEntityType.Document when documents.GetById(preview, stored.Udi.Guid) is { } document =>
                (LinkType.Content, urls.GetUrl(document, UrlMode.Default, stored.Culture), document.Name),
            Constants.UdiEntityType.Media when media.GetById(preview, stored.Udi.Guid) is { } file =>
                (LinkType.Media, urls.GetMediaUrl(file), file.Name),
            null => (LinkType.External, stored.Url ?? string.Empty, null),
            _ => (LinkType.External, null, null),
        };
        if (url is null or "#" || (url.Length == 0 && stored.QueryString is null))
        {
            return null;
        }

        return new Link
        {
            Name = string.IsNullOrWhiteSpace(stored.Name) ? name : stored.Name,
            Target = stored.Target,
            Type = type,
            Udi = stored.Udi,
            Url = url + stored.QueryString,
        };
    }
}
