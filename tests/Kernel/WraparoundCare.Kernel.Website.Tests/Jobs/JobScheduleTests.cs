using WraparoundCare.Kernel.Website.Jobs;

namespace WraparoundCare.Kernel.Website.Tests.Jobs;

public sealed class JobScheduleTests
{
    [Theory]
    [InlineData("2026-03-29T00:59:30Z", "2026-03-29T01:00:00Z")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29T01:01:00Z")]
    [InlineData("2026-10-25T00:59:59.999Z", "2026-10-25T01:00:00Z")]
    [InlineData("2026-10-25T01:59:00Z", "2026-10-25T02:00:00Z")]
    public void Next_EveryMinute_IsTheNextWholeMinute(string now, string expected) =>
        Assert.Equal(At(expected), new JobSchedule(TimeSpan.FromMinutes(1)).Next(At(now)));

    [Theory]
    [InlineData("2026-03-28T12:00:00Z", "2026-03-29T02:00:00Z")]
    [InlineData("2026-03-29T02:00:00Z", "2026-03-30T02:00:00Z")]
    [InlineData("2026-10-25T01:59:59Z", "2026-10-25T02:00:00Z")]
    public void Next_Nightly_IsOnceADayAlsoWhenTheClockChanges(string now, string expected) =>
        Assert.Equal(At(expected), JobSchedule.Nightly.Next(At(now)));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
