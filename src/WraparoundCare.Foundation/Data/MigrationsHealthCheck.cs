using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using WraparoundCare.Foundation.Data.Migrations;

namespace WraparoundCare.Foundation.Data;

/// <summary>Whether the database has the schema of this program, no older and no newer.</summary>
internal sealed class MigrationsHealthCheck(
    IDbContextFactory<SiteDbContext> contexts, DatabaseOptions options, IEnumerable<MigrationSource> sources) : IHealthCheck
{
    private readonly HashSet<string> _known =
        [.. sources.SelectMany(source => source.Read(options.Provider)).Select(migration => $"{migration.Module}/{migration.Name}")];

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var applied = await db.Database
            .SqlQuery<string>($"""SELECT module || '/' || name AS "Value" FROM schema_migration""")
            .ToListAsync(cancellationToken);
        return new HealthCheckResult(_known.SetEquals(applied) ? HealthStatus.Healthy : context.Registration.FailureStatus);
    }
}
