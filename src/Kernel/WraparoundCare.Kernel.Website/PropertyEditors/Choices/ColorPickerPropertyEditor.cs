using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Choices;

[DataEditor(Aliases.ColorPicker, ValueEditorIsReusable = true)]
internal sealed class ColorPickerPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : ConfiguredDataEditor<ColorPickerValueEditor>(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new PlainConfigurationEditor<ColorPickerConfiguration>(ioHelper);
}

internal sealed class PickedColorValue
{
    public string? Value { get; set; }

    public string? Label { get; set; }
}

internal sealed partial class ColorPickerValueEditor : KernelValueEditor
{
    public ColorPickerValueEditor(DataEditorAttribute attribute, EditorServices services)
        : base(attribute, services)
    {
        Validators.Add(new ConfiguredColorValidator(services.Texts, Read));
    }

    public override IValueRequiredValidator RequiredValidator => new NotEmptyValidator(value => Read(value) is null);

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) =>
        Read(editorValue.Value) is { } color ? Serializer.Serialize(color) : null;

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        Read(property.GetValue(culture, segment));

    private PickedColorValue? Read(object? value)
    {
        PickedColorValue? color = value switch
        {
            null => null,
            string text when HexColor().IsMatch(text) => new PickedColorValue { Value = text },
            _ when Serializer.TryDeserialize(value, out PickedColorValue? read) => read,
            _ => null,
        };
        if (color?.Value is not { } hex || !HexColor().IsMatch(hex))
        {
            return null;
        }

        color.Label ??= color.Value;
        return color;
    }

    [GeneratedRegex(@"\A#?([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})\z", RegexOptions.None, 1000)]
    private static partial Regex HexColor();

    private sealed class ConfiguredColorValidator(ILocalizedTextService texts, Func<object?, PickedColorValue?> read) : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(
            object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
        {
            if (dataTypeConfiguration is ColorPickerConfiguration { Items.Count: > 0 } configuration
                && read(value)?.Value is { } color
                && !configuration.Items.Any(item => SameColor(item.Value, color)))
            {
                yield return texts.Invalid("invalidColor", color);
            }
        }

        private static bool SameColor(string left, string right) =>
            string.Equals(left.TrimStart('#'), right.TrimStart('#'), StringComparison.OrdinalIgnoreCase);
    }
}
