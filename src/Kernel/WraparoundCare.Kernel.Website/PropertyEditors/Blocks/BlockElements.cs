using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Blocks;

/// <summary>Makes published elements of the blocks in a value, in the order of its layout.</summary>
internal sealed class BlockElements(
    IPublishedContentTypeCache contentTypes,
    IPublishedModelFactory models,
    IVariationContextAccessor variation,
    ICacheManager cache)
{
    private static readonly ConcurrentDictionary<(Type Plain, Type Content, Type? Settings), Type> Classes = new();

    public IEnumerable<BlockElement> Of(
        BlockValue value, IEnumerable<IBlockConfiguration> configured, PropertyCacheLevel referenceCacheLevel, bool preview)
    {
        var configurations = configured.ToDictionary(block => block.ContentElementTypeKey);
        foreach (IBlockLayoutItem place in
            value.Layout.TryGetValue(value.PropertyEditorAlias, out IEnumerable<IBlockLayoutItem>? layout) ? layout : [])
        {
            BlockItemData? content = value.ContentData.Find(item => item.Key == place.ContentKey);
            if (content is null
                || !IsExposed(value, content.Key)
                || !configurations.TryGetValue(content.ContentTypeKey, out IBlockConfiguration? configuration)
                || Create(content, referenceCacheLevel, preview) is not { } element)
            {
                continue;
            }

            BlockItemData? settings = value.SettingsData.Find(item => item.Key == place.SettingsKey);
            yield return new BlockElement(
                element,
                settings is not null && settings.ContentTypeKey == configuration.SettingsElementTypeKey
                    ? Create(settings, referenceCacheLevel, preview)
                    : null);
        }
    }

    /// <summary>Views ask for a block by the models of its content and settings.</summary>
    public static TItem Item<TItem>(Type generic, Type genericWithSettings, BlockElement block)
    {
        Type type = Classes.GetOrAdd(
            (typeof(TItem), block.Content.GetType(), block.Settings?.GetType()),
            key => key.Settings is null
                ? generic.MakeGenericType(key.Content)
                : genericWithSettings.MakeGenericType(key.Content, key.Settings));
        return (TItem)Activator.CreateInstance(type, block.Content.Key, block.Content, block.Settings?.Key, block.Settings)!;
    }

    private IPublishedElement? Create(BlockItemData data, PropertyCacheLevel referenceCacheLevel, bool preview)
    {
        IPublishedContentType type = contentTypes.Get(PublishedItemType.Element, data.ContentTypeKey);
        if (!type.IsElement)
        {
            return null;
        }

        VariationContext context = variation.VariationContext ?? new VariationContext();
        var element = new PublishedElement(type, data.Key, Values(data, context), preview, referenceCacheLevel, context, cache);
        return models.CreateModel(element);
    }

    /// <summary>Per property the value of the current culture, otherwise the one that holds for every culture.</summary>
    private static Dictionary<string, object?> Values(BlockItemData data, VariationContext context) =>
        data.Values
            .Where(value => IsFor(context, value.Culture, value.Segment))
            .OrderBy(value => value.Culture is null ? 0 : 1)
            .GroupBy(value => value.Alias, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.Last().Value, StringComparer.OrdinalIgnoreCase);

    private bool IsExposed(BlockValue value, Guid contentKey)
    {
        VariationContext context = variation.VariationContext ?? new VariationContext();
        return value.Expose.Any(place => place.ContentKey == contentKey && IsFor(context, place.Culture, place.Segment));
    }

    private static bool IsFor(VariationContext context, string? culture, string? segment) =>
        (string.IsNullOrEmpty(culture) || string.Equals(culture, context.Culture, StringComparison.OrdinalIgnoreCase))
        && (string.IsNullOrEmpty(segment) || string.Equals(segment, context.Segment, StringComparison.OrdinalIgnoreCase));
}

internal sealed record BlockElement(IPublishedElement Content, IPublishedElement? Settings);
