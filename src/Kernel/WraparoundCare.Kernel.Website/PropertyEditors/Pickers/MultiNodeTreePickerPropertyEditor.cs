using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Pickers;

[DataEditor(Aliases.MultiNodeTreePicker, ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
internal sealed class MultiNodeTreePickerPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : ConfiguredDataEditor<MultiNodeTreePickerValueEditor>(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new MultiNodePickerConfigurationEditor(ioHelper);
}

/// <summary>As the client has it.</summary>
internal sealed class PickedNode
{
    public string Type { get; set; } = string.Empty;

    public Guid Unique { get; set; }
}
