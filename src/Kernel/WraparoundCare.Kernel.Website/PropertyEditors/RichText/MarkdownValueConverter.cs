using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Strings;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.PropertyEditors.RichText;

[DefaultPropertyValueConverter]
internal sealed class MarkdownValueConverter(IMarkdownToHtmlConverter markdown, RichTextLinks links, RichTextPictures pictures)
    : PropertyValueConverterBase
{
    public override bool IsConverter(IPublishedPropertyType propertyType) => propertyType.EditorAlias == Aliases.MarkdownEditor;

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(IHtmlEncodedString);

    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public override object? ConvertSourceToIntermediate(
        IPublishedElement owner, IPublishedPropertyType propertyType, object? source, bool preview) =>
        source?.ToString() is { Length: > 0 } text ? RichTextFragment.Parse(markdown.ToHtml(text)) : null;

    public override object ConvertIntermediateToObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview) =>
        inter is RichTextFragment fragment
            ? RichTextRenderer.Render(fragment, links, pictures, _ => string.Empty)
            : new HtmlEncodedString(string.Empty);
}
