using Umbraco.Cms.Core.Blocks;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using WraparoundCare.Kernel.Website.PropertyEditors.Blocks;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.PropertyEditors.RichText;

[DefaultPropertyValueConverter(typeof(SimpleRichTextValueConverter))]
internal sealed class RichTextValueConverter(
    IJsonSerializer serializer,
    RichTextLinks links,
    RichTextPictures pictures,
    BlockElements elements,
    IEnumerable<IPartialViewBlockEngine> blockEngines)
    : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) => propertyType.EditorAlias == Aliases.RichText;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(IHtmlEncodedString);

    /// <summary>Addresses depend on the request and on other content; the parsing is kept with the intermediate value.</summary>
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public override bool? IsValue(object? value, PropertyValueLevel level) => level switch
    {
        PropertyValueLevel.Source => null,
        PropertyValueLevel.Inter => value is RichTextIntermediateValue { Fragment.HasContent: true },
        _ => value is not null,
    };

    public override object? ConvertSourceToIntermediate(
        IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview)
    {
        if (RichTextValue.Read(source, serializer) is not { } text)
        {
            return null;
        }

        RichTextBlockModel? blocks = text.Blocks is { ContentData.Count: > 0 } value
            ? Blocks(value, propertyType, preview)
            : null;
        return new RichTextIntermediateValue(RichTextFragment.Parse(text.Markup), blocks);
    }

    public override object ConvertIntermediateToObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview) =>
        inter is RichTextIntermediateValue value
            ? RichTextRenderer.Render(value.Fragment, links, pictures, key => RenderBlock(value.RichTextBlockModel, key))
            : new HtmlEncodedString(string.Empty);

    private RichTextBlockModel Blocks(RichTextBlockValue value, IPublishedPropertyType propertyType, bool preview)
    {
        RichTextConfiguration.RichTextBlockConfiguration[] configured =
            propertyType.DataType.ConfigurationAs<RichTextConfiguration>()?.Blocks ?? [];
        return new RichTextBlockModel(
            [
                .. elements.Of(value, configured, PropertyCacheLevel.Element, preview)
                    .Select(
                        block => BlockElements.Item<RichTextBlockItem>(typeof(RichTextBlockItem<>), typeof(RichTextBlockItem<,>), block)),
            ]);
    }

    private string RenderBlock(RichTextBlockModel? blocks, Guid key)
    {
        if (blocks?[key] is not { } block)
        {
            return string.Empty;
        }

        IPartialViewBlockEngine engine = blockEngines.FirstOrDefault()
            ?? throw new NotSupportedException($"Blocks in rich text need an {nameof(IPartialViewBlockEngine)}, and none is registered.");
        return Synchronously.Run(() => engine.ExecuteAsync(block));
    }
}

internal sealed record RichTextIntermediateValue(RichTextFragment Fragment, RichTextBlockModel? RichTextBlockModel)
    : IRichTextEditorIntermediateValue
{
    public string Markup => Fragment.Markup;
}
