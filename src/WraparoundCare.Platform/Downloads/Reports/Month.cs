using System.Globalization;

namespace WraparoundCare.Platform.Downloads.Reports;

/// <summary>A month of the Dutch calendar.</summary>
internal readonly record struct Month(int Year, int Number) : IComparable<Month>
{
    private const string SlugFormat = "yyyy-MM";

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public DateOnly FirstDay => new(Year, Number, 1);

    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);

    public string Slug => FirstDay.ToString(SlugFormat, CultureInfo.InvariantCulture);

    public string Label => FirstDay.ToString("MMMM yyyy", Dutch);

    public string ShortLabel => FirstDay.ToString("MMM", Dutch).TrimEnd('.');

    public static Month Of(DateOnly day) => new(day.Year, day.Month);

    /// <returns>Null when it is no month.</returns>
    public static Month? Parse(string slug) =>
        DateOnly.TryParseExact(slug, SlugFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Of(day) : null;

    public Month Before(int months) => Of(FirstDay.AddMonths(-months));

    public int CompareTo(Month other) => FirstDay.CompareTo(other.FirstDay);
}
