using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace WraparoundCare.Testing.Telemetry;

/// <summary>What an instrument measures in this process while this is open.</summary>
public sealed class Measurements : IDisposable
{
    private readonly ConcurrentQueue<(double Value, string Tags)> _all = new();
    private readonly MeterListener _listener = new();

    /// <param name="instrument">The name of the instrument, such as <c>website.job.failures</c>.</param>
    public Measurements(string instrument)
    {
        _listener.InstrumentPublished = (found, listener) =>
        {
            if (found.Name == instrument)
            {
                listener.EnableMeasurementEvents(found);
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, value, tags, _) => Add(value, tags));
        _listener.SetMeasurementEventCallback<long>((_, value, tags, _) => Add(value, tags));
        _listener.SetMeasurementEventCallback<int>((_, value, tags, _) => Add(value, tags));
        _listener.Start();
    }

    public IReadOnlyList<(double Value, string Tags)> All => [.. _all];

    /// <summary>The values measured with the tag, written as <c>name=value</c>.</summary>
    public IReadOnlyList<double> With(string tag) => [.. _all.Where(one => one.Tags.Split(',').Contains(tag)).Select(one => one.Value)];

    public void Dispose() => _listener.Dispose();

    private void Add(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var written = new List<string>();
        foreach (var tag in tags)
        {
            written.Add($"{tag.Key}={tag.Value}");
        }

        _all.Enqueue((value, string.Join(',', written)));
    }
}
