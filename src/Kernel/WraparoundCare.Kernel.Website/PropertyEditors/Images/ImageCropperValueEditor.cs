using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using WraparoundCare.Kernel.Website.PropertyEditors.Files;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Images;

internal sealed class ImageCropperValueEditor : KernelValueEditor
{
    private readonly IDataTypeConfigurationCache _configurations;
    private readonly UploadedFiles _files;

    public ImageCropperValueEditor(
        DataEditorAttribute attribute,
        UploadedFiles files,
        UploadValidator validator,
        IDataTypeConfigurationCache configurations,
        EditorServices services)
        : base(attribute, services)
    {
        _configurations = configurations;
        _files = files;
        Validators.Add(validator);
    }

    public override IValueRequiredValidator RequiredValidator =>
        new NotEmptyValidator(value => Read(value) is not { } image || (string.IsNullOrEmpty(image.Src) && image.TemporaryFileId is null));

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        ImageCropperEditorValue? value = Read(editorValue.Value);
        var current = Read(currentValue)?.Src;
        if (value is null || (string.IsNullOrEmpty(value.Src) && value.TemporaryFileId is null))
        {
            _files.Remove(current, editorValue);
            return null;
        }

        var src = value.TemporaryFileId is { } key && _files.Find(key) is { } file
            ? _files.Store(file, editorValue, current) ?? current
            : current;
        return src is null ? null : Serializer.Serialize(ToStored(src, value));
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        if (Read(property.GetValue(culture, segment)) is not { } stored)
        {
            return null;
        }

        ImageCropperConfiguration? configuration =
            _configurations.GetConfigurationAs<ImageCropperConfiguration>(property.PropertyType.DataTypeKey);
        return new ImageCropperValue
        {
            Crops = ImageCropperValue.Merge(stored.Crops, configuration?.Crops ?? []),
            FocalPoint = stored.FocalPoint,
            Src = stored.Src,
        };
    }

    private static StoredImage ToStored(string src, ImageCropperEditorValue value) => new()
    {
        Crops = ImageCropperValue.Prune(value.Crops),
        FocalPoint = value.FocalPoint is { IsCentre: false } point ? point : null,
        Src = src,
    };

    private ImageCropperEditorValue? Read(object? value) => value switch
    {
        null or "" => null,
        string text when !text.TrimStart().StartsWith('{') => new ImageCropperEditorValue { Src = text },
        _ => Serializer.TryDeserialize(value, out ImageCropperEditorValue? image) ? image : null,
    };
}
