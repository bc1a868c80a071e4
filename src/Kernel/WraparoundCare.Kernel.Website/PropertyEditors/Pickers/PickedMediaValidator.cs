using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Pickers;

internal sealed class PickedMediaValidator(ILocalizedTextService texts, IMediaService media, IMediaNavigationQueryService tree)
    : ITypedJsonValidator<List<PickedMedia>, MediaPicker3Configuration>
{
    public IEnumerable<ValidationResult> Validate(
        List<PickedMedia>? value,
        MediaPicker3Configuration? configuration,
        string? valueType,
        PropertyValidationContext validationContext) =>
        value is not { Count: > 0 } || configuration is null
            ? []
            : [.. CheckCount(value, configuration), .. CheckTypes(value, configuration), .. CheckPlace(value, configuration)];

    private IEnumerable<ValidationResult> CheckCount(List<PickedMedia> picked, MediaPicker3Configuration configuration)
    {
        if (!configuration.Multiple && picked.Count > 1)
        {
            return [texts.Invalid("multipleMediaNotAllowed")];
        }

        return configuration.Multiple
            ? texts.CheckCount(picked.Count, configuration.ValidationLimit.Min, configuration.ValidationLimit.Max)
            : [];
    }

    private IEnumerable<ValidationResult> CheckTypes(List<PickedMedia> picked, MediaPicker3Configuration configuration)
    {
        HashSet<Guid> allowed = PickedNodeValidator.AllowedKeys(configuration.Filter);
        foreach (PickedMedia item in picked)
        {
            IMedia? found = media.GetById(item.MediaKey);
            if (found is null)
            {
                yield return texts.Invalid("missingContent");
            }
            else if (allowed.Count > 0 && !allowed.Contains(found.ContentType.Key))
            {
                yield return texts.Invalid("invalidMediaType");
            }
        }
    }

    private IEnumerable<ValidationResult> CheckPlace(List<PickedMedia> picked, MediaPicker3Configuration configuration)
    {
        if (configuration.StartNodeId is { } start
            && start != Guid.Empty
            && !ValidationHelper.HasValidStartNode(picked.Select(item => item.MediaKey), start, tree))
        {
            yield return texts.Invalid("invalidStartNode");
        }
    }
}
