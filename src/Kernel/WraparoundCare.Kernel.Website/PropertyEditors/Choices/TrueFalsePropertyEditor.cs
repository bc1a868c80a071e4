using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Choices;

[DataEditor(Aliases.Boolean, ValueType = ValueTypes.Integer, ValueEditorIsReusable = true)]
internal sealed class TrueFalsePropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : ConfiguredDataEditor<TrueFalseValueEditor>(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new PlainConfigurationEditor<TrueFalseConfiguration>(ioHelper);
}

internal sealed class TrueFalseConfiguration
{
    [ConfigurationField("default")]
    public bool Default { get; set; }
}

internal sealed class TrueFalseValueEditor(DataEditorAttribute attribute, EditorServices services) : KernelValueEditor(attribute, services)
{
    /// <summary>Required means: must be switched on.</summary>
    public override IValueRequiredValidator RequiredValidator => new NotEmptyValidator(value => !IsTrue(value));

    public override object FromEditor(ContentPropertyData editorValue, object? currentValue) => IsTrue(editorValue.Value) ? 1 : 0;

    public override object ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        IsTrue(property.GetValue(culture, segment));

    private static bool IsTrue(object? value) => value switch
    {
        bool flag => flag,
        int number => number == 1,
        long number => number == 1,
        decimal number => number == 1,
        string text => text == "1" || string.Equals(text, bool.TrueString, StringComparison.OrdinalIgnoreCase),
        JsonValue node => node.GetValueKind() == JsonValueKind.True || (node.TryGetValue<int>(out var number) && number == 1),
        _ => false,
    };
}
