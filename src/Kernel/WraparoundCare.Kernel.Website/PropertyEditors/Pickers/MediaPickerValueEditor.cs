using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Website.PropertyEditors.Images;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Pickers;

internal sealed class MediaPickerValueEditor : KernelValueEditor, IDataValueReference
{
    private readonly IDataTypeConfigurationCache _configurations;
    private readonly IMediaService _media;

    public MediaPickerValueEditor(
        DataEditorAttribute attribute,
        IMediaService media,
        IDataTypeConfigurationCache configurations,
        PickedMediaValidator validator,
        EditorServices services)
        : base(attribute, services)
    {
        _configurations = configurations;
        _media = media;
        Validators.Add(new TypedJsonValidatorRunner<List<PickedMedia>, MediaPicker3Configuration>(services.Serializer, validator));
    }

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        List<PickedMedia> picked = Read(editorValue.Value);
        foreach (PickedMedia item in picked)
        {
            item.Key = item.Key == Guid.Empty ? Guid.NewGuid() : item.Key;
            item.Crops = ImageCropperValue.Prune(item.Crops);
            item.FocalPoint = item.FocalPoint is { IsCentre: false } point ? point : null;
        }

        return picked.Count > 0 ? Serializer.Serialize(picked) : null;
    }

    /// <summary>Media that has been deleted since is left out.</summary>
    public override object ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        IReadOnlyList<ImageCrop> crops = PickedMedia.ConfiguredCrops(
            _configurations.GetConfigurationAs<MediaPicker3Configuration>(property.PropertyType.DataTypeKey));
        var shown = new List<PickedMedia>();
        foreach (PickedMedia item in Read(property.GetValue(culture, segment)))
        {
            if (_media.GetById(item.MediaKey) is { } media)
            {
                item.MediaTypeAlias = media.ContentType.Alias;
                item.Crops = ImageCropperValue.Merge(item.Crops, crops);
                shown.Add(item);
            }
        }

        return shown;
    }

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        Read(value).Select(item => new UmbracoEntityReference(new GuidUdi(Constants.UdiEntityType.Media, item.MediaKey)));

    private List<PickedMedia> Read(object? value) =>
        value is not null && Serializer.TryDeserialize(value, out List<PickedMedia>? picked)
            ? [.. picked.Where(item => item.MediaKey != Guid.Empty)]
            : [];
}
