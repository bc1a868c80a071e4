using System.Globalization;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Search.Log;

namespace WraparoundCare.Platform.SearchPages.Editors;

/// <summary>A week from Monday to Sunday (UTC), as the days of searches are counted.</summary>
internal readonly record struct Week(DateOnly Monday)
{
    public DateOnly Sunday => Monday.AddDays(6);

    public int Number => ISOWeek.GetWeekOfYear(Monday.ToDateTime(TimeOnly.MinValue));

    public string Label => $"Week {Number}: {Days}";

    public string Slug => Monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Days =>
        $"{DutchDate.Of(Monday.ToDateTime(TimeOnly.MinValue))} tot en met {DutchDate.Of(Sunday.ToDateTime(TimeOnly.MinValue))}";

    public static Week Of(DateOnly day) => new(day.AddDays(-(((int)day.DayOfWeek + 6) % 7)));
}

/// <summary>What was searched for in a week.</summary>
/// <param name="Others">Weeks to look at instead, the newest first, this one among them.</param>
internal sealed record SearchWeek(
    Week Week, IReadOnlyList<SearchedTerm> Asked, IReadOnlyList<SearchedTerm> NotFound, IReadOnlyList<Week> Others, string SearchPath);
