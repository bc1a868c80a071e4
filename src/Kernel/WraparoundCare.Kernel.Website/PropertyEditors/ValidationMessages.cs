using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Website.PropertyEditors;

/// <summary>Messages come in the language of the editor, from the kernel's own texts.</summary>
internal static class ValidationMessages
{
    public static ValidationResult Invalid(this ILocalizedTextService texts, string alias, params object?[] tokens) =>
        new(
            texts.Localize("validation", alias, [.. tokens.Select(token => Convert.ToString(token, CultureInfo.InvariantCulture))]),
            ["value"]);

    /// <summary>Zero means no limit, as the client stores it.</summary>
    public static IEnumerable<ValidationResult> CheckCount(this ILocalizedTextService texts, int count, int? minimum, int? maximum)
    {
        if (minimum > 0 && count < minimum)
        {
            yield return texts.Invalid("entriesShort", minimum, minimum - count);
        }

        if (maximum > 0 && count > maximum)
        {
            yield return texts.Invalid("entriesExceed", maximum, count - maximum);
        }
    }
}
