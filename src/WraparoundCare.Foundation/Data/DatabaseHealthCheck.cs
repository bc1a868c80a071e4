using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace WraparoundCare.Foundation.Data;

/// <summary>Whether the database answers.</summary>
internal sealed class DatabaseHealthCheck(IDbContextFactory<SiteDbContext> contexts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var answers = await db.Database.CanConnectAsync(cancellationToken);
        return new HealthCheckResult(answers ? HealthStatus.Healthy : context.Registration.FailureStatus);
    }
}
