using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Choices;

/// <summary>The chosen options, stored as a JSON list, also where only one may be chosen.</summary>
internal sealed class OptionsValueEditor : KernelValueEditor
{
    public OptionsValueEditor(DataEditorAttribute attribute, EditorServices services)
        : base(attribute, services)
    {
        Validators.Add(new OptionsValidator(services.Texts));
    }

    public override IValueRequiredValidator RequiredValidator => new NotEmptyValidator(value => EditorValue.Strings(value).Length == 0);

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        string[] chosen = [.. EditorValue.Strings(editorValue.Value).Where(option => !string.IsNullOrWhiteSpace(option))];
        return chosen.Length > 0 ? Serializer.Serialize(chosen) : null;
    }

    public override object ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        EditorValue.Strings(property.GetValue(culture, segment));
}

internal sealed class OptionsValidator(ILocalizedTextService texts) : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(
        object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
    {
        if (dataTypeConfiguration is not ValueListConfiguration configuration)
        {
            yield break;
        }

        var chosen = EditorValue.Strings(value);
        foreach (var option in chosen.Where(option => option.Length > 0).Except(configuration.Items))
        {
            yield return texts.Invalid("notOneOfOptions", option);
        }

        if (configuration is DropDownFlexibleConfiguration { Multiple: false } && chosen.Length > 1)
        {
            yield return texts.Invalid("entriesExceed", 1, chosen.Length - 1);
        }
    }
}
