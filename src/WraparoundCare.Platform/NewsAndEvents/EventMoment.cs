using System.Globalization;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.NewsAndEvents;

/// <summary>When a meeting is, by the clock in the Netherlands. Without a time of day it takes the whole day.</summary>
public readonly record struct EventMoment(DateTime Start, DateTime? End)
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public bool IsWholeDay => Start.TimeOfDay == TimeSpan.Zero && (End is null || End.Value.TimeOfDay == TimeSpan.Zero);

    public DateTimeOffset Begins => DutchTime.Of(Start);

    /// <summary>Without an end, the end of the day.</summary>
    public DateTimeOffset Ends => DutchTime.Of(End is { } end && !IsWholeDay ? end : (End ?? Start).Date.AddDays(1));

    /// <summary>As readers expect it: "dinsdag 16 maart 2027, 13.30 tot 16.00 uur".</summary>
    public override string ToString()
    {
        var first = Day(Start);
        return (IsWholeDay, End) switch
        {
            (true, null) => first,
            (true, { } end) when end.Date == Start.Date => first,
            (true, { } end) => $"{first} tot en met {Day(end)}",
            (false, null) => $"{first}, {Time(Start)} uur",
            (false, { } end) when end.Date == Start.Date => $"{first}, {Time(Start)} tot {Time(end)} uur",
            (false, { } end) => $"{first}, {Time(Start)} uur tot {Day(end)}, {Time(end)} uur",
        };
    }

    private static string Day(DateTime day) => day.ToString("dddd d MMMM yyyy", Dutch);

    private static string Time(DateTime moment) => moment.ToString("H.mm", Dutch);
}
