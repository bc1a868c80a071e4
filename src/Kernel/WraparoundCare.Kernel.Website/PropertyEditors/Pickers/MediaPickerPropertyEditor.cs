using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using WraparoundCare.Kernel.Website.PropertyEditors.Images;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Pickers;

[DataEditor(Aliases.MediaPicker3, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class MediaPickerPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : ConfiguredDataEditor<MediaPickerValueEditor>(factory)
{
    public override IPropertyIndexValueFactory PropertyIndexValueFactory { get; } = new NoopPropertyIndexValueFactory();

    protected override IConfigurationEditor CreateConfigurationEditor() => new MediaPicker3ConfigurationEditor(ioHelper);
}

/// <summary>As the client has it and as it is stored: this use of a media item, with its own crops.</summary>
internal sealed class PickedMedia
{
    public Guid Key { get; set; }

    public Guid MediaKey { get; set; }

    public string? MediaTypeAlias { get; set; }

    public IReadOnlyList<ImageCrop>? Crops { get; set; }

    public ImageFocalPoint? FocalPoint { get; set; }

    public static IReadOnlyList<ImageCrop> ConfiguredCrops(MediaPicker3Configuration? configuration) =>
    [
        .. (configuration?.Crops ?? [])
            .Where(crop => crop.Alias is not null)
            .Select(crop => new ImageCrop { Alias = crop.Alias!, Height = crop.Height, Width = crop.Width }),
    ];
}
