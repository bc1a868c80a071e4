using System.Diagnostics;
using System.Globalization;

namespace WraparoundCare.Benchmarks;

/// <summary>How long something takes, many times over: the median, and the processor time, which says it also on a busy machine.</summary>
internal static class Timing
{
    public static void Print(string what, int size, int times, Action<int> action)
    {
        for (var i = 0; i < WarmUp(times); i++)
        {
            action(i);
        }

        var clocks = new List<double>(times);
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < times; i++)
        {
            var clock = Stopwatch.GetTimestamp();
            action(i);
            clocks.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
        }

        Write(what, size, clocks, Environment.CpuUsage.TotalTime - before);
    }

    public static async Task PrintAsync(string what, int size, int times, Func<int, Task> action)
    {
        for (var i = 0; i < WarmUp(times); i++)
        {
            await action(i);
        }

        var clocks = new List<double>(times);
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < times; i++)
        {
            var clock = Stopwatch.GetTimestamp();
            await action(i);
            clocks.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
        }

        Write(what, size, clocks, Environment.CpuUsage.TotalTime - before);
    }

    private static int WarmUp(int times) => Math.Max(2, times / 4);

    private static void Write(string what, int size, List<double> clocks, TimeSpan processor)
    {
        clocks.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-48} {size,8} {clocks[clocks.Count / 2],10:0.00} ms {processor.TotalMilliseconds / clocks.Count,10:0.00} ms"));
    }
}
