using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Website.PropertyEditors.Images;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Files;

/// <summary>Says why a fresh upload will not be accepted, before anything is saved.</summary>
internal sealed class UploadValidator(
    UploadedFiles files, UploadRules rules, IJsonSerializer serializer, ILocalizedTextService texts) : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(
        object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
    {
        if (value is null || !serializer.TryDeserialize(value, out FileUploadValue? upload) || upload.TemporaryFileId is not { } key)
        {
            yield break;
        }

        TemporaryFileModel? file = files.Find(key);
        if (file is null)
        {
            yield return texts.Invalid("uploadGone");
        }
        else if (!IsConfigured(file, dataTypeConfiguration) || !rules.Allow(file))
        {
            yield return texts.Invalid("uploadRefused", UploadRules.Extension(file));
        }
    }

    // What is cropped is a picture.
    private bool IsConfigured(TemporaryFileModel file, object? configuration)
    {
        if (configuration is ImageCropperConfiguration)
        {
            return rules.IsPicture(file);
        }

        string[] extensions = [.. (configuration as FileUploadConfiguration)?.FileExtensions ?? []];
        return extensions.Length == 0
            || extensions.Select(extension => extension.TrimStart('.'))
                .Contains(UploadRules.Extension(file), StringComparer.OrdinalIgnoreCase);
    }
}
