using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Files;

/// <summary>The files that the properties of a content item own.</summary>
internal sealed class PropertyFiles(MediaPaths paths, MediaFileManager media)
{
    public static bool HoldsFile(IProperty property) =>
        property.PropertyType.PropertyEditorAlias is Aliases.UploadField or Aliases.ImageCropper;

    public string? Url(IProperty property, object? value) =>
        paths.TryGetMediaPath(property.PropertyType.PropertyEditorAlias, value, out var url) ? url : null;

    /// <summary>Drafts and published versions may hold different files.</summary>
    public IEnumerable<string> PathsOf(IContentBase content) =>
        from property in content.Properties
        where HoldsFile(property)
        from value in property.Values
        from stored in new[] { value.EditedValue, value.PublishedValue }
        let url = Url(property, stored)
        where url is not null && media.IsFileOwnedBy(url, content.Key, property.PropertyType.Key)
        select media.FileSystem.GetRelativePath(url);
}
