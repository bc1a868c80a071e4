using NCrontab;
using Umbraco.Cms.Core.Configuration;

namespace WraparoundCare.Kernel.Website.Jobs;

/// <summary>
/// Reads times as cron writes them, with the library that Umbraco uses: a day must match both the day of the month and the day of the week.
/// </summary>
internal sealed class NCronTabParser : ICronTabParser
{
    /// <summary>A time that never comes, such as the thirtieth of February, is not one.</summary>
    public bool IsValidCronTab(string cronTab) =>
        CrontabSchedule.TryParse(cronTab) is { } schedule && schedule.GetNextOccurrence(DateTime.UnixEpoch) < DateTime.MaxValue;

    public DateTime GetNextOccurrence(string cronTab, DateTime time) => CrontabSchedule.Parse(cronTab).GetNextOccurrence(time);
}
