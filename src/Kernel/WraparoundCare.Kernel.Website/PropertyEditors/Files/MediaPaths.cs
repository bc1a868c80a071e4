using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Serialization;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Files;

/// <summary>Where the file of a media item is, from the value of its file property.</summary>
internal sealed class MediaPaths(IJsonSerializer serializer) : IMediaUrlGenerator
{
    public bool TryGetMediaPath(string? propertyEditorAlias, object? value, out string? mediaPath)
    {
        mediaPath = propertyEditorAlias is Aliases.UploadField or Aliases.ImageCropper ? Of(value) : null;
        return mediaPath is not null;
    }

    private string? Of(object? value)
    {
        if (value is string text && !text.TrimStart().StartsWith('{'))
        {
            return text.Length > 0 ? text : null;
        }

        return value is not null && serializer.TryDeserialize(value, out FileUploadValue? file) && !string.IsNullOrEmpty(file.Src)
            ? file.Src
            : null;
    }
}
