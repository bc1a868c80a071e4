using Microsoft.Extensions.Options;
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
        Assert.Equal(At(expected), JobSchedule.Every(TimeSpan.FromMinutes(1)).Next(At(now)));

    [Theory]
    [InlineData("2026-03-28T12:00:00Z", "2026-03-29T02:00:00Z")]
    [InlineData("2026-03-29T02:00:00Z", "2026-03-30T02:00:00Z")]
    [InlineData("2026-10-25T01:59:59Z", "2026-10-25T02:00:00Z")]
    public void Next_Nightly_IsOnceADayAlsoWhenTheClockChanges(string now, string expected) =>
        Assert.Equal(At(expected), new Night(Options.Create(new JobOptions())).Schedule.Next(At(now)));

    [Theory]
    [InlineData("* * * * *", "2026-01-31T23:59:00Z", "2026-02-01T00:00:00Z")]
    [InlineData("30 4 * * *", "2026-01-01T04:30:00Z", "2026-01-02T04:30:00Z")]
    [InlineData("*/15 8-9 * * *", "2026-01-01T08:50:00Z", "2026-01-01T09:00:00Z")]
    [InlineData("0 0 29 2 *", "2026-01-01T00:00:00Z", "2028-02-29T00:00:00Z")]
    [InlineData("0 12 * * 1-5", "2026-01-02T13:00:00Z", "2026-01-05T12:00:00Z")]
    [InlineData("0 12 * * 0", "2026-01-01T00:00:00Z", "2026-01-04T12:00:00Z")]
    [InlineData("30 1 * * *", "2026-03-29T02:00:00+02:00", "2026-03-29T01:30:00Z")]
    public void Next_Cron_IsTheFirstMomentAfterInUtc(string cron, string now, string expected) =>
        Assert.Equal(At(expected), JobSchedule.Cron(cron).Next(At(now)));

    // The thirteenth that is a Friday, and not each thirteenth and each Friday.
    [Fact]
    public void Next_CronWithBothDays_WaitsForADayThatIsBoth() =>
        Assert.Equal(At("2026-02-13T00:00:00Z"), JobSchedule.Cron("0 0 13 * 5").Next(At("2026-01-01T00:00:00Z")));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private sealed class Night(IOptions<JobOptions> options) : NightlyJob(options)
    {
        public override Task RunAsync(DateTime now, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
