namespace WraparoundCare.Kernel.Website.Jobs;

/// <summary>
/// When a job runs: every interval, counted from the start of a day in UTC and shifted by the offset. Counting in UTC means
/// that a change of the clock neither skips nor repeats a run.
/// </summary>
internal readonly record struct JobSchedule(TimeSpan Interval, TimeSpan Offset = default)
{
    /// <summary>At 02:00 UTC, which is three or four o'clock at night in the Netherlands.</summary>
    public static JobSchedule Nightly { get; } = new(TimeSpan.FromDays(1), TimeSpan.FromHours(2));

    /// <summary>The first run after the moment.</summary>
    public DateTimeOffset Next(DateTimeOffset now)
    {
        var sinceLast = (now.UtcTicks - Offset.Ticks) % Interval.Ticks;
        return new DateTimeOffset(now.UtcTicks - sinceLast + Interval.Ticks, TimeSpan.Zero);
    }
}
