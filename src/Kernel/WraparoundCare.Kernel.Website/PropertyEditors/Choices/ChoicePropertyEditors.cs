using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Choices;

[DataEditor(Aliases.DropDownListFlexible, ValueEditorIsReusable = true)]
internal sealed class DropDownPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : ConfiguredDataEditor<OptionsValueEditor>(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() =>
        new ValueListConfigurationEditor<DropDownFlexibleConfiguration>(ioHelper);
}

[DataEditor(Aliases.CheckBoxList, ValueEditorIsReusable = true)]
internal sealed class CheckBoxListPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : ConfiguredDataEditor<OptionsValueEditor>(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() =>
        new ValueListConfigurationEditor<ValueListConfiguration>(ioHelper);
}

[DataEditor(Aliases.RadioButtonList, ValueEditorIsReusable = true)]
internal sealed class RadioButtonListPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : ConfiguredDataEditor<RadioButtonListValueEditor>(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() =>
        new ValueListConfigurationEditor<ValueListConfiguration>(ioHelper);
}

internal sealed class RadioButtonListValueEditor : KernelValueEditor
{
    public RadioButtonListValueEditor(DataEditorAttribute attribute, EditorServices services)
        : base(attribute, services)
    {
        Validators.Add(new OptionsValidator(services.Texts));
    }

    /// <summary>An option is text, also when it looks like JSON.</summary>
    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        property.GetValue(culture, segment)?.ToString();
}
