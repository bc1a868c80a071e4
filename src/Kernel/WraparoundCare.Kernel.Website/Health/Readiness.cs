using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WraparoundCare.Kernel.Website.Health;

/// <summary>
/// Whether the site can serve: every check with the tag says so. The checks run at most once a second however many ask,
/// and only a change is logged, so that asking costs and fills nothing.
/// </summary>
internal sealed class Readiness(
    HealthCheckService checks, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<Readiness> logger) : IDisposable
{
    public const string Tag = "ready";

    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private Answer? _last;

    public async Task<bool> AskAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_last is null || time.GetElapsedTime(_last.At) >= MaxAge)
            {
                Note(await checks.CheckHealthAsync(check => check.Tags.Contains(Tag), cancellationToken));
            }

            // A site that is stopping finishes what it has, and takes nothing new.
            return _last!.IsReady && !lifetime.ApplicationStopping.IsCancellationRequested;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private void Note(HealthReport report)
    {
        var unhealthy = report.Entries.Where(entry => entry.Value.Status == HealthStatus.Unhealthy);
        var missing = string.Join(", ", unhealthy.Select(entry => entry.Key).Order());
        if (missing.Length > 0 && missing != _last?.Missing)
        {
            logger.LogWarning("The site is not ready: {Missing}", missing);
        }
        else if (missing.Length == 0 && _last is not { IsReady: true })
        {
            logger.LogInformation("The site is ready");
        }

        _last = new Answer(missing, time.GetTimestamp());
    }

    private sealed record Answer(string Missing, long At)
    {
        public bool IsReady => Missing.Length == 0;
    }
}
