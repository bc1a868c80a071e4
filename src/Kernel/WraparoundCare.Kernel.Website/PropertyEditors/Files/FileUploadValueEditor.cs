using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Files;

/// <summary>Stored as the address of the file.</summary>
internal sealed class FileUploadValueEditor : KernelValueEditor
{
    private readonly UploadedFiles _files;
    public FileUploadValueEditor(DataEditorAttribute attribute, UploadedFiles files, UploadValidator validator, EditorServices services)
        : base(attribute, services)
    {
        _files = files;
        Validators.Add(validator);
    }

    public override IValueRequiredValidator RequiredValidator =>
        new NotEmptyValidator(value => Read(value) is not { } file || (string.IsNullOrEmpty(file.Src) && file.TemporaryFileId is null));

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        FileUploadValue? value = Read(editorValue.Value);
        var current = Read(currentValue)?.Src;
        if (value?.TemporaryFileId is { } key)
        {
            return _files.Find(key) is { } file ? _files.Store(file, editorValue, current) ?? current : current;
        }

        // The address never comes from the client: it would let an editor take possession of any file.
        if (!string.IsNullOrEmpty(value?.Src))
        {
            return current;
        }

        _files.Remove(current, editorValue);
        return null;
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        Read(property.GetValue(culture, segment)) is { } value ? new FileUploadValue { Src = value.Src } : null;

    private FileUploadValue? Read(object? value) => value switch
    {
        null or "" => null,
        string text when !text.TrimStart().StartsWith('{') => new FileUploadValue { Src = text },
        _ => Serializer.TryDeserialize(value, out FileUploadValue? file) ? file : null,
    };
}
