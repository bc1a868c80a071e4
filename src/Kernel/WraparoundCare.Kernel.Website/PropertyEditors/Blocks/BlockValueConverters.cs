using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Blocks;

internal abstract class BlockValueConverter<TValue>(IJsonSerializer serializer, string editorAlias) : PropertyValueConverterBase
    where TValue : BlockValue
{
    public override bool IsConverter(IPublishedPropertyType propertyType) => propertyType.EditorAlias == editorAlias;

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Element;

    public override object? ConvertSourceToIntermediate(
        IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        source is not null && serializer.TryDeserialize(source, out TValue? value) ? value : null;
}

[DefaultPropertyValueConverter]
internal sealed class BlockListValueConverter(IJsonSerializer serializer, BlockElements elements)
    : BlockValueConverter<BlockListValue>(serializer, Aliases.BlockList)
{
    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(BlockListModel);

    public override bool? IsValue(object? value, PropertyValueLevel level) =>
        level == PropertyValueLevel.Object ? value is BlockListModel { Count: > 0 } : null;

    public override object ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview)
    {
        if (inter is not BlockListValue value)
        {
            return BlockListModel.Empty;
        }

        BlockListConfiguration.BlockConfiguration[] configured =
            propertyType.DataType.ConfigurationAs<BlockListConfiguration>()?.Blocks ?? [];
        BlockListItem[] blocks =
        [
            .. elements.Of(value, configured, referenceCacheLevel, preview)
                .Select(block => BlockElements.Item<BlockListItem>(typeof(BlockListItem<>), typeof(BlockListItem<,>), block)),
        ];
        return blocks.Length > 0 ? new BlockListModel(blocks) : BlockListModel.Empty;
    }
}

[DefaultPropertyValueConverter]
internal sealed class SingleBlockValueConverter(IJsonSerializer serializer, BlockElements elements)
    : BlockValueConverter<SingleBlockValue>(serializer, Aliases.SingleBlock)
{
    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(BlockListItem);

    public override bool? IsValue(object? value, PropertyValueLevel level) =>
        level == PropertyValueLevel.Object ? value is not null : null;

    public override object? ConvertIntermediateToObject(
        IPublishedElement owner, IPublishedPropertyType propertyType, PropertyCacheLevel referenceCacheLevel, object? inter, bool preview)
    {
        BlockListConfiguration.BlockConfiguration[] configured =
            propertyType.DataType.ConfigurationAs<SingleBlockConfiguration>()?.Blocks ?? [];
        return inter is SingleBlockValue value && elements.Of(value, configured, referenceCacheLevel, preview).FirstOrDefault() is { } block
            ? BlockElements.Item<BlockListItem>(typeof(BlockListItem<>), typeof(BlockListItem<,>), block)
            : null;
    }
}
