using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Blocks;

/// <summary>Validates the properties of every block and says by path which one is wrong, so that the client can show it there.</summary>
internal sealed class BlockValidation(BlockPropertyTypes propertyTypes, IPropertyValidationService validation)
{
    public IEnumerable<ValidationResult> Validate(BlockValue value, PropertyValidationContext context, string pathPrefix = "")
    {
        var results = new NestedValidationResults();
        Add(results, value.ContentData, $"{pathPrefix}contentData", context);
        Add(results, value.SettingsData, $"{pathPrefix}settingsData", context);
        return results.ValidationResults.Count > 0 ? [results] : [];
    }

    private void Add(NestedValidationResults results, List<BlockItemData> items, string path, PropertyValidationContext context)
    {
        for (var index = 0; index < items.Count; index++)
        {
            foreach (NestedJsonPathValidationResults invalid in Validate(items[index], $"{path}[{index}]", context))
            {
                results.ValidationResults.Add(invalid);
            }
        }
    }

    private IEnumerable<NestedJsonPathValidationResults> Validate(BlockItemData item, string path, PropertyValidationContext context)
    {
        foreach (IPropertyType type in propertyTypes.Of(item.ContentTypeKey).Values)
        {
            BlockPropertyValue[] values = [.. item.Values.Where(value => value.Alias == type.Alias)];
            if (values.Length == 0)
            {
                var missing = JsonPathExpression.MissingPropertyValue(type.Alias, null, null);
                if (Validate(type, null, $"{path}.values[{missing}].value", context) is { } invalid)
                {
                    yield return invalid;
                }
            }

            foreach (BlockPropertyValue value in values)
            {
                if (Validate(type, value.Value, $"{path}.values[{item.Values.IndexOf(value)}].value", context) is { } invalid)
                {
                    yield return invalid;
                }
            }
        }
    }

    private NestedJsonPathValidationResults? Validate(IPropertyType type, object? value, string path, PropertyValidationContext context)
    {
        ValidationResult[] failures = [.. validation.ValidatePropertyValue(type, value, context)];
        if (failures.Length == 0)
        {
            return null;
        }

        var result = new NestedJsonPathValidationResults(path);
        foreach (ValidationResult failure in failures)
        {
            result.ValidationResults.Add(failure);
        }

        return result;
    }
}
