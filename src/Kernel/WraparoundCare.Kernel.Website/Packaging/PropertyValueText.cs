using System.Globalization;
using Umbraco.Cms.Core.Models;

namespace WraparoundCare.Kernel.Website.Packaging;

/// <summary>Turns the text of a property value in a package into the type that its data type stores.</summary>
internal static class PropertyValueText
{
    public static bool TryConvert(ValueStorageType storage, string text, out object? value)
    {
        value = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        value = storage switch
        {
            ValueStorageType.Integer => (object?)Integer(text.Trim()),
            ValueStorageType.Decimal =>
                decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null,
            ValueStorageType.Date => Date(text.Trim()),
            _ => text,
        };
        return value is not null;
    }

    private static int? Integer(string text)
    {
        if (bool.TryParse(text, out var flag))
        {
            return flag ? 1 : 0;
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    // Dates are written without an offset; the database takes UTC only.
    private static DateTime? Date(string text) =>
        DateTime.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
            ? date
            : null;
}
