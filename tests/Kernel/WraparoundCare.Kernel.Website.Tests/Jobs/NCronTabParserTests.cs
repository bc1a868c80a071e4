using WraparoundCare.Kernel.Website.Jobs;

namespace WraparoundCare.Kernel.Website.Tests.Jobs;

public sealed class NCronTabParserTests
{
    [Theory]
    [InlineData("0 2 * * *")]
    [InlineData("5/20,59 * * * *")]
    [InlineData("0 0 29 2 *")]
    [InlineData("0 0 * jan mon")]
    public void IsValidCronTab_TimeOfCron_IsAccepted(string cronTab) => Assert.True(new NCronTabParser().IsValidCronTab(cronTab));

    [Theory]
    [InlineData("")]
    [InlineData("* * * *")]
    [InlineData("0 2 * * * *")]
    [InlineData("60 * * * *")]
    [InlineData("* * 0 * *")]
    [InlineData("* * * * 7")]
    [InlineData("een * * * *")]
    [InlineData("-1 * * * *")]
    [InlineData("0 0 31 2 *")]
    public void IsValidCronTab_WrongText_IsRefused(string cronTab) => Assert.False(new NCronTabParser().IsValidCronTab(cronTab));

    [Fact]
    public void GetNextOccurrence_BothDays_WaitsForADayThatIsBoth() =>
        Assert.Equal(new DateTime(2026, 2, 13), new NCronTabParser().GetNextOccurrence("0 0 13 * 5", new DateTime(2026, 1, 1)));
}
