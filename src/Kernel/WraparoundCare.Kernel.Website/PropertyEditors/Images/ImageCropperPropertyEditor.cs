using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Images;

[DataEditor(Aliases.ImageCropper, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class ImageCropperPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : ConfiguredDataEditor<ImageCropperValueEditor>(factory)
{
    public override IPropertyIndexValueFactory PropertyIndexValueFactory { get; } = new NoopPropertyIndexValueFactory();

    protected override IConfigurationEditor CreateConfigurationEditor() =>
        new PlainConfigurationEditor<ImageCropperConfiguration>(ioHelper);
}

/// <summary>As the client has it and as it is stored; the upload only on its way in.</summary>
internal sealed class ImageCropperEditorValue
{
    public string? Src { get; set; }

    public Guid? TemporaryFileId { get; set; }

    public IReadOnlyList<ImageCrop>? Crops { get; set; }

    public ImageFocalPoint? FocalPoint { get; set; }
}

internal sealed class StoredImage
{
    public string Src { get; set; } = string.Empty;

    public IReadOnlyList<ImageCrop> Crops { get; set; } = [];

    public ImageFocalPoint? FocalPoint { get; set; }
}
