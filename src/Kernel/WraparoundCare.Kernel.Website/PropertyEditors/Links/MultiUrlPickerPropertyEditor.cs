using System.Text.Json.Serialization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Links;

[DataEditor(Aliases.MultiUrlPicker, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class MultiUrlPickerPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : ConfiguredDataEditor<MultiUrlPickerValueEditor>(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new MultiUrlPickerConfigurationEditor(ioHelper);
}

/// <summary>As stored: our own pages and files by identifier, so that their address is always the current one.</summary>
internal sealed class StoredLink
{
    public string? Name { get; set; }

    public string? Target { get; set; }

    public GuidUdi? Udi { get; set; }

    public string? Url { get; set; }

    public string? QueryString { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Culture { get; set; }
}
