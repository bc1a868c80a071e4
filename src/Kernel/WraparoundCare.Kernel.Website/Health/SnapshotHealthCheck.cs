using Microsoft.Extensions.Diagnostics.HealthChecks;
using WraparoundCare.Kernel.Website.PublishedCache;

namespace WraparoundCare.Kernel.Website.Health;

/// <summary>Whether the published content is in memory.</summary>
internal sealed class SnapshotHealthCheck(PublishedSnapshotStore snapshots) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(new HealthCheckResult(snapshots.IsSeeded ? HealthStatus.Healthy : context.Registration.FailureStatus));
}
