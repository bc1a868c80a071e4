using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using WraparoundCare.Kernel.Website.PropertyEditors.Images;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Pickers;

internal sealed class MediaPickerValueEditor : DataValueEditor, IDataValueReference
{
    private readonly IDataTypeConfigurationCache _configurations;
    private readonly IMediaService _media;
    private readonly IJsonSerializer _serializer;

    public MediaPickerValueEditor(
        DataEditorAttribute attribute,
        IMediaService media,
        IDataTypeConfigurationCache configurations,
        PickedMediaValidator validator,
        IShortStringHelper shortStringHelper,
        IJsonSerializer serializer,
        IIOHelper ioHelper)
        : base(shortStringHelper, serializer, ioHelper, attribute)
    {
        _configurations = configurations;
        _media = media;
        _serializer = serializer;
        Validators.Add(new TypedJsonValidatorRunner<List<PickedMedia>, MediaPicker3Configuration>(serializer, validator));
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

        return picked.Count > 0 ? _serializer.Serialize(picked) : null;
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
        value is not null && _serializer.TryDeserialize(value, out List<PickedMedia>? picked)
            ? [.. picked.Where(item => item.MediaKey != Guid.Empty)]
            : [];
}
