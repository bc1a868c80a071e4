using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Files;

/// <summary>Which uploads are accepted: by the site's list of extensions, by their first bytes and by what they would do in a browser.</summary>
internal sealed class UploadRules(IFileStreamSecurityValidator security, IOptionsMonitor<ContentSettings> settings)
{
    public bool Allow(TemporaryFileModel file)
    {
        var extension = Extension(file);
        if (extension.Length == 0 || !settings.CurrentValue.IsFileAllowedForUpload(extension))
        {
            return false;
        }

        using Stream content = file.OpenReadStream();
        return FileSignatures.Match(extension, content) && security.IsConsideredSafe(content);
    }

    public static string Extension(TemporaryFileModel file) => Path.GetExtension(file.FileName).TrimStart('.').ToLowerInvariant();
}
