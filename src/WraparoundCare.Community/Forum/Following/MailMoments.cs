using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.Following;

/// <summary>When overviews go: in the morning of a day or a Monday in the Netherlands, where members are. All of it in UTC.</summary>
internal static class MailMoments
{
    private static readonly TimeSpan Morning = TimeSpan.FromHours(8);

    /// <returns>When a mail goes of what is new at a moment.</returns>
    public static DateTime Next(FollowMail mail, DateTime now) => mail switch
    {
        FollowMail.Daily => NextDay(now),
        FollowMail.Weekly => NextWeek(now),
        _ => now,
    };

    public static DateTime NextDay(DateTime now) => Next(now, _ => true);

    public static DateTime NextWeek(DateTime now) => Next(now, day => day.DayOfWeek is DayOfWeek.Monday);

    /// <returns>The first day of the period in which a moment is: that day itself, or the Monday before.</returns>
    public static DateTime PeriodOf(DateTime moment, FollowMail mail)
    {
        var day = DutchTime.On(moment).Date;
        return mail is FollowMail.Weekly ? day.AddDays(-(((int)day.DayOfWeek + 6) % 7)) : day;
    }

    private static DateTime Next(DateTime now, Func<DateTime, bool> fits)
    {
        for (var day = DutchTime.On(now).Date; ; day = day.AddDays(1))
        {
            var morning = DutchTime.Of(day + Morning).UtcDateTime;
            if (fits(day) && morning > now)
            {
                return morning;
            }
        }
    }
}
