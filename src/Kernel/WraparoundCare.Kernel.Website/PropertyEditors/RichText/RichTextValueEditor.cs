using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Website.PropertyEditors.Blocks;
using WraparoundCare.Kernel.Website.PropertyEditors.Html;

namespace WraparoundCare.Kernel.Website.PropertyEditors.RichText;

internal sealed class RichTextValueEditor : KernelValueEditor, IDataValueReference, IDataValueTags
{
    private readonly BlockValues _blocks;
    private readonly RichTextMarkup _markup;

    public RichTextValueEditor(
        DataEditorAttribute attribute, BlockValues blocks, BlockValidation validation, RichTextMarkup markup, EditorServices services)
        : base(attribute, services)
    {
        _blocks = blocks;
        _markup = markup;
        Validators.Add(new BlocksValidator(validation, Read));
        Validators.Add(new MarkupCostValidator(services.Texts, Read));
    }

    public override IValueRequiredValidator RequiredValidator =>
        new NotEmptyValidator(value => Read(value) is not { } text || !RichTextFragment.Parse(text.Markup).HasContent);

    /// <summary>A pattern is about the text, not about the JSON around it.</summary>
    public override IValueFormatValidator FormatValidator => new MarkupFormatValidator(Read);

    public override IEnumerable<Guid> ConfiguredElementTypeKeys() =>
        ((ConfigurationObject as RichTextConfiguration)?.Blocks ?? [])
            .SelectMany(block => new[] { block.ContentElementTypeKey, block.SettingsElementTypeKey ?? Guid.Empty })
            .Where(key => key != Guid.Empty);

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        if (Read(editorValue.Value) is not { } text || string.IsNullOrWhiteSpace(text.Markup))
        {
            return null;
        }

        // It has been refused; a draft is stored all the same, and keeps what it had.
        if (MarkupCost.IsTooHigh(text.Markup))
        {
            return currentValue;
        }

        text.Markup = _markup.ToStored(text.Markup, editorValue.DataTypeConfiguration as RichTextConfiguration);
        text.Blocks ??= new RichTextBlockValue();
        _blocks.FromEditor(text.Blocks, Read(currentValue)?.Blocks);
        return string.IsNullOrWhiteSpace(text.Markup) ? null : Serializer.Serialize(text);
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        if (Read(property.GetValue(culture, segment)) is not { } text)
        {
            return null;
        }

        text.Markup = _markup.ToEditor(text.Markup);
        text.Blocks ??= new RichTextBlockValue();
        _blocks.ToEditor(text.Blocks);
        return text;
    }

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) => Read(value) is not { } text
        ? []
        : _markup.References(text.Markup).Concat(text.Blocks is null ? [] : _blocks.References(text.Blocks)).Distinct();

    public IEnumerable<ITag> GetTags(object? value, object? dataTypeConfiguration, int? languageId) =>
        Read(value)?.Blocks is { } blocks ? _blocks.Tags(blocks, languageId) : [];

    private RichTextValue? Read(object? value) => RichTextValue.Read(value, Serializer);

    private sealed class BlocksValidator(BlockValidation validation, Func<object?, RichTextValue?> read) : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(
            object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext) =>
            read(value)?.Blocks is { } blocks ? validation.Validate(blocks, validationContext, "blocks.") : [];
    }

    private sealed class MarkupCostValidator(ILocalizedTextService texts, Func<object?, RichTextValue?> read) : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(
            object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext) =>
            read(value) is { } text && MarkupCost.IsTooHigh(text.Markup) ? [texts.Invalid("markupTooCostly")] : [];
    }

    private sealed class MarkupFormatValidator(Func<object?, RichTextValue?> read) : IValueFormatValidator
    {
        private readonly RegexValidator _pattern = new();

        public IEnumerable<ValidationResult> ValidateFormat(object? value, string valueType, string format) =>
            _pattern.ValidateFormat(read(value)?.Markup ?? string.Empty, valueType, format);
    }
}
