using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;
using WraparoundCare.Kernel.Website.Images;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Files;

/// <summary>
/// Which uploads are accepted: by the site's list of extensions, by their first bytes, by what they would do in a browser and, pictures, by
/// their size; and what is stored of them.
/// </summary>
internal sealed class UploadRules(IFileStreamSecurityValidator security, ImageUploads images, IOptionsMonitor<ContentSettings> settings)
{
    public bool Allow(TemporaryFileModelBase file) => AllowsName(file) && AllowsContent(file);

    public bool AllowsName(TemporaryFileModelBase file) =>
        Extension(file) is { Length: > 0 } extension && settings.CurrentValue.IsFileAllowedForUpload(extension);

    public bool AllowsContent(TemporaryFileModelBase file)
    {
        var extension = Extension(file);
        using Stream content = file.OpenReadStream();
        return FileSignatures.Match(extension, content) && security.IsConsideredSafe(content) && images.Accepts(extension, content);
    }

    /// <summary>The content as it is stored: pictures upright and without what the camera noted.</summary>
    public Stream OpenForStoring(TemporaryFileModel file)
    {
        var content = file.OpenReadStream();
        var prepared = images.Prepare(Extension(file), content);
        if (prepared != content)
        {
            content.Dispose();
        }

        return prepared;
    }

    /// <summary>Whether its name says that it is a picture.</summary>
    public bool IsPicture(TemporaryFileModelBase file) =>
        ImageFormats.Find(Extension(file)) is not null || settings.CurrentValue.Imaging.ImageFileTypes.Contains(Extension(file));

    public static string Extension(TemporaryFileModelBase file) => Path.GetExtension(file.FileName).TrimStart('.').ToLowerInvariant();
}
