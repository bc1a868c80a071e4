using System.Globalization;
using WraparoundCare.Kernel.Website.Startup;

namespace WraparoundCare.Kernel.Website.Tests.Startup;

public sealed class CronTabParserTests
{
    [Theory]
    [InlineData("* * * * *", "2026-01-31 23:59", "2026-02-01 00:00")]
    [InlineData("30 4 * * *", "2026-01-01 04:30", "2026-01-02 04:30")]
    [InlineData("*/15 8-9 * * *", "2026-01-01 08:50", "2026-01-01 09:00")]
    [InlineData("0 0 29 2 *", "2026-01-01 00:00", "2028-02-29 00:00")]
    [InlineData("0 12 * * 1-5", "2026-01-02 13:00", "2026-01-05 12:00")]
    [InlineData("0 12 * * 7", "2026-01-01 00:00", "2026-01-04 12:00")]
    [InlineData("0 0 13 * 5", "2026-01-01 00:00", "2026-01-02 00:00")]
    [InlineData("5/20,59 * * * *", "2026-01-01 00:45", "2026-01-01 00:59")]
    public void GetNextOccurrence_CronTab_IsTheFirstMomentAfter(string cronTab, string after, string expected) =>
        Assert.Equal(Moment(expected), new CronTabParser().GetNextOccurrence(cronTab, Moment(after)));

    [Theory]
    [InlineData("")]
    [InlineData("* * * *")]
    [InlineData("60 * * * *")]
    [InlineData("* * 0 * *")]
    [InlineData("5-1 * * * *")]
    [InlineData("*/0 * * * *")]
    [InlineData("een * * * *")]
    [InlineData("-1 * * * *")]
    public void IsValidCronTab_WrongText_IsRefused(string cronTab) => Assert.False(new CronTabParser().IsValidCronTab(cronTab));

    [Fact]
    public void GetNextOccurrence_DayThatNeverComes_SaysSo() =>
        Assert.Throws<FormatException>(() => new CronTabParser().GetNextOccurrence("0 0 31 2 *", Moment("2026-01-01 00:00")));

    private static DateTime Moment(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
