using NCrontab;

namespace WraparoundCare.Kernel.Website.Jobs;

/// <summary>When a job runs, in UTC: a change of the clock neither skips nor repeats a run.</summary>
internal abstract class JobSchedule
{
    /// <summary>Every interval, counted from the start of a day.</summary>
    public static JobSchedule Every(TimeSpan interval) => new Interval(interval);

    /// <param name="cron">Minute, hour, day of the month, month and day of the week, which must all match.</param>
    /// <exception cref="CrontabException">The text is no such schedule.</exception>
    public static JobSchedule Cron(string cron) => new Crontab(CrontabSchedule.Parse(cron));

    /// <summary>The first run after the moment.</summary>
    public abstract DateTimeOffset Next(DateTimeOffset now);

    private sealed class Interval(TimeSpan interval) : JobSchedule
    {
        public override DateTimeOffset Next(DateTimeOffset now) =>
            new(now.UtcTicks - now.UtcTicks % interval.Ticks + interval.Ticks, TimeSpan.Zero);
    }

    private sealed class Crontab(CrontabSchedule schedule) : JobSchedule
    {
        public override DateTimeOffset Next(DateTimeOffset now) => new(schedule.GetNextOccurrence(now.UtcDateTime), TimeSpan.Zero);
    }
}
