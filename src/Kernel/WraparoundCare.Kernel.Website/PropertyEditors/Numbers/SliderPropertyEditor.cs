using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Services;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Numbers;

[DataEditor(Aliases.Slider, ValueEditorIsReusable = true)]
internal sealed class SliderPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : ConfiguredDataEditor<SliderValueEditor>(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new SliderConfigurationEditor(ioHelper);
}

internal sealed class SliderRange
{
    public decimal From { get; set; }

    public decimal To { get; set; }

    public override string ToString() => From == To
        ? From.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{From},{To}");
}

/// <summary>Stored as "from,to", or one number where both are the same.</summary>
internal sealed class SliderValueEditor : KernelValueEditor
{
    public SliderValueEditor(DataEditorAttribute attribute, EditorServices services)
        : base(attribute, services)
    {
        Validators.Add(new RangeValidator(services.Texts, Read));
    }

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) => Read(editorValue.Value)?.ToString();

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        Read(property.GetValue(culture, segment));

    private SliderRange? Read(object? value) => value switch
    {
        null => null,
        string text when !text.TrimStart().StartsWith('{') => Parse(text),
        _ => Serializer.TryDeserialize(value, out SliderRange? range) ? range : null,
    };

    private static SliderRange? Parse(string text)
    {
        var parts = text.Split(',');
        if (parts.Length > 2 || !TryParse(parts[0], out var from) || !TryParse(parts[^1], out var to))
        {
            return null;
        }

        return new SliderRange { From = from, To = to };
    }

    private static bool TryParse(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out number);

    private sealed class RangeValidator(ILocalizedTextService texts, Func<object?, SliderRange?> read) : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(
            object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
        {
            if (dataTypeConfiguration is not SliderConfiguration configuration || read(value) is not { } range)
            {
                return [];
            }

            return [.. CheckShape(range, configuration), .. CheckEnd(range.From, configuration), .. CheckEnd(range.To, configuration)];
        }

        private IEnumerable<ValidationResult> CheckShape(SliderRange range, SliderConfiguration configuration)
        {
            if (!configuration.EnableRange && range.From != range.To)
            {
                yield return texts.Invalid("unexpectedRange", range);
            }

            if (range.To < range.From)
            {
                yield return texts.Invalid("invalidRange", range);
            }

            if (configuration.EnableRange && range.To - range.From < configuration.MinimumRange)
            {
                yield return texts.Invalid("minimumRange", range, configuration.MinimumRange);
            }
        }

        private IEnumerable<ValidationResult> CheckEnd(decimal end, SliderConfiguration configuration)
        {
            if (end < configuration.MinimumValue)
            {
                yield return texts.Invalid("outOfRangeMinimum", end, configuration.MinimumValue);
            }

            if (configuration.MaximumValue > configuration.MinimumValue && end > configuration.MaximumValue)
            {
                yield return texts.Invalid("outOfRangeMaximum", end, configuration.MaximumValue);
            }

            if (!ValidationHelper.IsValueValidForStep(end, configuration.MinimumValue, configuration.Step))
            {
                yield return texts.Invalid("invalidStep", end, configuration.Step, configuration.MinimumValue);
            }
        }
    }
}
