using System.Globalization;
using Umbraco.Cms.Core.Configuration;

namespace WraparoundCare.Kernel.Website.Startup;

/// <summary>
/// Reads times as cron writes them: minute, hour, day of the month, month, day of the week, each <c>*</c> or a list of numbers and ranges,
/// with an optional step.
/// </summary>
internal sealed class CronTabParser : ICronTabParser
{
    // From the twenty-ninth of February to the next that exists, over a century that is no leap year.
    private const int YearsAhead = 9;
    private static readonly (int Min, int Max)[] Ranges = [(0, 59), (0, 23), (1, 31), (1, 12), (0, 7)];

    public bool IsValidCronTab(string cronTab) => TryParse(cronTab, out _);

    /// <exception cref="FormatException">The text is not a time of cron, or there is none in the years to come.</exception>
    public DateTime GetNextOccurrence(string cronTab, DateTime time)
    {
        if (!TryParse(cronTab, out var fields))
        {
            throw new FormatException($"'{cronTab}' is not a time of cron.");
        }

        var next = new DateTime(time.Year, time.Month, time.Day, time.Hour, time.Minute, 0, time.Kind).AddMinutes(1);
        for (var last = next.AddYears(YearsAhead); next < last;)
        {
            if (!fields.IsDay(next))
            {
                next = next.Date.AddDays(1);
            }
            else if (!fields.Hours.Contains(next.Hour))
            {
                next = next.Date.AddHours(next.Hour + 1);
            }
            else if (!fields.Minutes.Contains(next.Minute))
            {
                next = next.AddMinutes(1);
            }
            else
            {
                return next;
            }
        }

        throw new FormatException($"'{cronTab}' never comes.");
    }

    private static bool TryParse(string cronTab, out Fields fields)
    {
        var parts = (cronTab ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var sets = parts.Select((part, index) => index < Ranges.Length ? Field(part, Ranges[index]) : null).ToArray();
        var isValid = parts.Length == Ranges.Length && Array.TrueForAll(sets, set => set is not null);
        fields = isValid ? new Fields(sets[0]!, sets[1]!, sets[2]!, sets[3]!, sets[4]!, parts[2] == "*", parts[4] == "*") : default;
        return isValid;
    }

    private static HashSet<int>? Field(string text, (int Min, int Max) range)
    {
        var set = new HashSet<int>();
        foreach (var item in text.Split(','))
        {
            var step = 1;
            var pieces = item.Split('/');
            if (pieces.Length > 2 || (pieces.Length == 2 && (!TryNumber(pieces[1], out step) || step < 1)) || !TryRange(pieces, range, out var from, out var to))
            {
                return null;
            }

            for (var value = from; value <= to; value += step)
            {
                set.Add(value);
            }
        }

        return set;
    }

    private static bool TryRange(string[] pieces, (int Min, int Max) range, out int from, out int to)
    {
        (from, to) = range;
        if (pieces[0] == "*")
        {
            return true;
        }

        var ends = pieces[0].Split('-');
        if (ends.Length > 2 || !TryNumber(ends[0], out from) || !TryNumber(ends[^1], out to))
        {
            return false;
        }

        if (ends.Length == 1 && pieces.Length == 2)
        {
            to = range.Max;
        }

        return from >= range.Min && to <= range.Max && from <= to;
    }

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private readonly record struct Fields(
        HashSet<int> Minutes, HashSet<int> Hours, HashSet<int> Days, HashSet<int> Months, HashSet<int> WeekDays, bool AnyDay, bool AnyWeekDay)
    {
        // With both days given, one of them is enough; Sunday is 0 and 7.
        public bool IsDay(DateTime date)
        {
            var day = Days.Contains(date.Day);
            var weekDay = WeekDays.Contains((int)date.DayOfWeek) || (date.DayOfWeek == DayOfWeek.Sunday && WeekDays.Contains(7));
            return Months.Contains(date.Month) && (AnyDay || AnyWeekDay ? day && weekDay : day || weekDay);
        }
    }
}
