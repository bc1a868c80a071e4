using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace WraparoundCare.Search.Index;

/// <summary>Whether there is an index to search in.</summary>
internal sealed class IndexReadyCheck(SearchReadiness readiness) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(new HealthCheckResult(readiness.IsReady ? HealthStatus.Healthy : context.Registration.FailureStatus));
}
