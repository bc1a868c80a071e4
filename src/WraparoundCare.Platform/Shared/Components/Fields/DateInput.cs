using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace WraparoundCare.Platform.Shared.Components.Fields;

/// <summary>A date as it was typed, in three parts: people know the date they mean, and need no calendar to find it.</summary>
public sealed record DateInput : IValidatableObject
{
    internal const string DayPart = nameof(Day);

    public string? Day { get; init; }

    public string? Month { get; init; }

    public string? Year { get; init; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    /// <summary>The date; null when there is none or what was typed is none.</summary>
    public DateOnly? Date => (Number(Day), Number(Month), Number(Year)) is ( > 0 and <= 31, > 0 and <= 12, >= 1000 and <= 9999) parts
        && parts.Item1 <= DateTime.DaysInMonth(parts.Item3, parts.Item2)
            ? new DateOnly(parts.Item3, parts.Item2, parts.Item1)
            : null;

    public static DateInput Of(DateOnly date) => new()
    {
        Day = date.Day.ToString(CultureInfo.InvariantCulture),
        Month = date.Month.ToString(CultureInfo.InvariantCulture),
        Year = date.Year.ToString(CultureInfo.InvariantCulture),
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsEmpty || Date is not null)
        {
            return [];
        }

        List<ValidationResult> wrong =
        [
            .. Wrong(nameof(Day), Day, 1, 31, "Vul de dag in.", "De dag is een getal van 1 tot en met 31."),
            .. Wrong(nameof(Month), Month, 1, 12, "Vul de maand in.", "De maand is een getal van 1 tot en met 12."),
            .. Wrong(nameof(Year), Year, 1000, 9999, "Vul het jaar in.", "Schrijf het jaar met vier cijfers, zoals 2026."),
        ];
        return wrong.Count > 0 ? wrong : [new("Deze dag bestaat niet in die maand.", [nameof(Day)])];
    }

    private static IEnumerable<ValidationResult> Wrong(string part, string? text, int from, int to, string missing, string mistaken)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            yield return new(missing, [part]);
        }
        else if (Number(text) < from || Number(text) > to)
        {
            yield return new(mistaken, [part]);
        }
    }

    private static int Number(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
