using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;
using Umbraco.Cms.Core.Services;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Text;

[DataEditor(Aliases.MultipleTextstring, ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
internal sealed class MultipleTextStringPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : ConfiguredDataEditor<MultipleTextStringValueEditor>(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new MultipleTextStringConfigurationEditor(ioHelper);
}

internal sealed class MultipleTextStringConfigurationEditor : ConfigurationEditor<MultipleTextStringConfiguration>
{
    public MultipleTextStringConfigurationEditor(IIOHelper ioHelper)
        : base(ioHelper)
    {
        Fields.Add(new ConfigurationField(new IntegerValidator(0, null)) { Key = "min", PropertyName = "Min" });
        Fields.Add(new ConfigurationField(new IntegerValidator(0, null)) { Key = "max", PropertyName = "Max" });
    }
}

/// <summary>Stored as one text with a line for each entry.</summary>
internal sealed class MultipleTextStringValueEditor : KernelValueEditor
{
    public MultipleTextStringValueEditor(DataEditorAttribute attribute, EditorServices services)
        : base(attribute, services)
    {
        Validators.Add(new CountValidator(services.Texts));
    }

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        string[] lines = [.. Lines(editorValue.Value)];
        return lines.Length > 0 ? string.Join('\n', lines) : null;
    }

    public override object ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        Lines(property.GetValue(culture, segment)).ToArray();

    private static IEnumerable<string> Lines(object? value) =>
        EditorValue.Strings(value)
            .SelectMany(text => text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None))
            .Where(line => !string.IsNullOrWhiteSpace(line));

    private sealed class CountValidator(ILocalizedTextService texts) : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(
            object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
        {
            var count = Lines(value).Count();
            return dataTypeConfiguration is MultipleTextStringConfiguration configuration && count > 0
                ? texts.CheckCount(count, configuration.Min, configuration.Max)
                : [];
        }
    }
}
