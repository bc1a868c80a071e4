using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Choices;

internal sealed class ValueListConfigurationEditor<TConfiguration> : ConfigurationEditor<TConfiguration>
    where TConfiguration : ValueListConfiguration, new()
{
    public ValueListConfigurationEditor(IIOHelper ioHelper)
        : base(ioHelper)
    {
        Field(nameof(ValueListConfiguration.Items)).Validators.Add(new UniqueItemsValidator());
    }
}

internal sealed class UniqueItemsValidator : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(
        object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
    {
        var items = EditorValue.Strings(value);
        if (items.Any(string.IsNullOrWhiteSpace))
        {
            yield return new ValidationResult("An option cannot be empty.", ["items"]);
        }

        foreach (IGrouping<string, string> twins in items.GroupBy(item => item).Where(group => group.Count() > 1))
        {
            yield return new ValidationResult($"The option \"{twins.Key}\" is there more than once.", ["items"]);
        }
    }
}
