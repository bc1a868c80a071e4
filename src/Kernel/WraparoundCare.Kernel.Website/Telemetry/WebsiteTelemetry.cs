using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace WraparoundCare.Kernel.Website.Telemetry;

/// <summary>The numbers and traces of the website, for who listens to them by this name. Times are in seconds.</summary>
internal static class WebsiteTelemetry
{
    private const string Name = "WraparoundCare.Kernel.Website";

    private static readonly Meter Meter = new(Name);

    private static readonly ActivitySource Source = new(Name);

    private static readonly Histogram<double> RenderDuration = Meter.CreateHistogram<double>(
        "website.page.render.duration", "s", "Time to render a page.");

    private static readonly Histogram<double> JobDuration = Meter.CreateHistogram<double>(
        "website.job.duration", "s", "Time that a run of a job took.");

    private static readonly Counter<long> JobFailures = Meter.CreateCounter<long>(
        "website.job.failures", "{run}", "Runs of jobs that failed.");

    private static readonly Counter<long> PageCacheRequests = Meter.CreateCounter<long>(
        "website.page_cache.requests", "{request}", "Requests for a page that may be kept: hit, answered from the kept pages, or miss.");

    /// <summary>Messages to webhooks that wait to be sent, as the node that sends them saw last.</summary>
    public static readonly Gauge<int> WebhookQueue = Meter.CreateGauge<int>(
        "website.webhook.queue.length", "{message}", "Messages to webhooks that wait to be sent.");

    /// <summary>Times the rendering of a page with the template, until what is returned is disposed.</summary>
    public static Timed Render(string template) =>
        new(Source.StartActivity("render page"), RenderDuration, new("website.template", template));

    /// <summary>Times a run of the job, until what is returned is disposed.</summary>
    public static Timed Run(string job) => new(Source.StartActivity("run job"), JobDuration, new("website.job", job));

    public static void Failed(string job) => JobFailures.Add(1, new KeyValuePair<string, object?>("website.job", job));

    public static void Answered(bool fromKeptPages) =>
        PageCacheRequests.Add(1, new KeyValuePair<string, object?>("website.page_cache.result", fromKeptPages ? "hit" : "miss"));

    internal readonly struct Timed : IDisposable
    {
        private readonly Activity? _activity;
        private readonly Histogram<double> _duration;
        private readonly KeyValuePair<string, object?> _subject;
        private readonly long _started = Stopwatch.GetTimestamp();

        public Timed(Activity? activity, Histogram<double> duration, KeyValuePair<string, object?> subject)
        {
            (_activity, _duration, _subject) = (activity?.SetTag(subject.Key, subject.Value), duration, subject);
        }

        public void Dispose()
        {
            _activity?.Dispose();
            _duration.Record(Stopwatch.GetElapsedTime(_started).TotalSeconds, _subject);
        }
    }
}
