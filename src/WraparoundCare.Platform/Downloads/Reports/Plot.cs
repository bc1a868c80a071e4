namespace WraparoundCare.Platform.Downloads.Reports;

/// <summary>A bar of a plot, in the units of its drawing.</summary>
internal readonly record struct PlotBar(int X, int Y, int Height);

/// <summary>The bars of a month.</summary>
internal sealed record PlotMonth(string Label, int Middle, PlotBar All, PlotBar Unique);

/// <summary>A line across, with the number that it stands for.</summary>
internal readonly record struct PlotLine(int Y, int Value);

/// <summary>Months side by side, each with a bar for all downloads and one for unique ones.</summary>
internal sealed class Plot
{
    public const int Width = 760;
    public const int Height = 280;
    public const int Left = 64;
    public const int BarWidth = 18;

    private const int Top = 16;
    private const int Bottom = 240;
    private const int Gap = 4;

    public Plot(IReadOnlyList<MonthDownloads> months)
    {
        var scale = ScaleOf(months.Select(month => month.Downloaded.Count).DefaultIfEmpty(0).Max());
        var step = (Width - Left) / Math.Max(1, months.Count);
        Lines = [new PlotLine(Bottom, 0), new PlotLine((Bottom + Top) / 2, scale / 2), new PlotLine(Top, scale)];
        Months =
        [
            .. months.Select((month, number) =>
            {
                var middle = Left + (step * number) + (step / 2);
                return new PlotMonth(
                    month.Month.ShortLabel,
                    middle,
                    Bar(middle - BarWidth - (Gap / 2), month.Downloaded.Count, scale),
                    Bar(middle + (Gap / 2), month.Downloaded.UniqueCount, scale));
            }),
        ];
    }

    public IReadOnlyList<PlotLine> Lines { get; }

    public IReadOnlyList<PlotMonth> Months { get; }

    // Twice a round number: the line halfway is one, too.
    private static int ScaleOf(int most)
    {
        for (var unit = 1; ; unit *= 10)
        {
            foreach (var step in (int[])[2, 4, 10])
            {
                if ((long)unit * step >= most)
                {
                    return unit * step;
                }
            }
        }
    }

    private static PlotBar Bar(int x, int value, int scale)
    {
        // What was downloaded at all can be seen.
        var height = value <= 0 ? 0 : Math.Max(2, (int)((long)(Bottom - Top) * value / scale));
        return new PlotBar(x, Bottom - height, height);
    }
}
