using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Files;

[DataEditor(Aliases.UploadField, ValueEditorIsReusable = true)]
internal sealed class FileUploadPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : ConfiguredDataEditor<FileUploadValueEditor>(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new FileUploadConfigurationEditor(ioHelper);
}

/// <summary>As the client has it.</summary>
internal sealed class FileUploadValue
{
    public string? Src { get; set; }

    public Guid? TemporaryFileId { get; set; }
}
