using WraparoundCare.Platform.Downloads.Reports;

namespace WraparoundCare.Platform.Tests.Downloads.Reports;

public class PlotTests
{
    [Theory]
    [InlineData(0, 2)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(5, 10)]
    [InlineData(11, 20)]
    [InlineData(1_999, 2_000)]
    [InlineData(999_999_999, 1_000_000_000)]
    public void Draw_AnyNumber_FitsBelowARoundOne(int most, int top)
    {
        var plot = Draw(most, most / 3);

        Assert.Equal([0, top / 2, top], plot.Lines.Select(line => line.Value));
        Assert.All(plot.Months, month => Assert.InRange(month.All.Y, plot.Lines[^1].Y, plot.Lines[0].Y));
        Assert.All(plot.Months, month => Assert.Equal(plot.Lines[0].Y, month.All.Y + month.All.Height));
    }

    [Fact]
    public void Draw_FewBesideMany_CanBeSeen()
    {
        var plot = Draw(100_000, 1, 0);

        Assert.True(plot.Months[1].All.Height > 0);
        Assert.Equal(0, plot.Months[2].All.Height);
        Assert.True(plot.Months[0].Unique.X >= plot.Months[0].All.X + Plot.BarWidth);
    }

    private static Plot Draw(params int[] counts) => new(
        [.. counts.Select((count, number) => new MonthDownloads(new Month(2026, number + 1), new Downloaded(count, count / 2)))]);
}
