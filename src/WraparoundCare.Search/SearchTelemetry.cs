using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace WraparoundCare.Search;

/// <summary>The numbers and traces of search, for who listens to the meter and the source of this name. Times are in seconds.</summary>
internal static class SearchTelemetry
{
    private const string Name = "WraparoundCare.Search";

    private static readonly Meter Meter = new(Name);

    private static readonly ActivitySource Source = new(Name);

    private static readonly Histogram<double> QueryDuration = Meter.CreateHistogram<double>(
        "search.query.duration", "s", "Time that the engine took for a query.");

    /// <summary>As this node saw last.</summary>
    public static readonly Gauge<int> WaitingNotes = Meter.CreateGauge<int>(
        "search.queue.length", "{note}", "Notes of changes that the index has yet to follow.");

    public static readonly Counter<long> IndexFailures = Meter.CreateCounter<long>(
        "search.index.failures", "{turn}", "Turns in which the index could not be updated.");

    /// <summary>Times a query, until what is returned is disposed. What was searched for is nobody's business.</summary>
    public static Timed Query() => new(Source.StartActivity("search"));

    internal readonly struct Timed(Activity? activity) : IDisposable
    {
        private readonly long _started = Stopwatch.GetTimestamp();

        public void Dispose()
        {
            activity?.Dispose();
            QueryDuration.Record(Stopwatch.GetElapsedTime(_started).TotalSeconds);
        }
    }
}
