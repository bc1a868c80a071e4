using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.PropertyEditors.Validators;

namespace WraparoundCare.Kernel.Website.PropertyEditors;

/// <summary>A required value can be present and still hold nothing: an empty list, a paragraph without text.</summary>
internal sealed class NotEmptyValidator(Func<object, bool> isEmpty) : RequiredValidator
{
    public override IEnumerable<ValidationResult> ValidateRequired(object? value, string? valueType) =>
        value is not null && isEmpty(value)
            ? [new ValidationResult("#validation_invalidEmpty", ["value"])]
            : base.ValidateRequired(value, valueType);
}
