using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Foundation.Data.Migrations;

namespace WraparoundCare.Foundation.Data;

/// <summary>Registers the database: provider, pooled contexts, unit of work and migrations.</summary>
public static class DatabaseRegistration
{
    /// <summary>The health check that says whether the database has the schema of this program.</summary>
    public const string MigrationsCheck = "migrations";

    private static readonly TimeSpan HealthPatience = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddDatabase(this IServiceCollection services, DatabaseOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<WriterGate>();
        services.AddSingleton<UnitOfWorkFactory>();
        services.AddSingleton<DatabaseMigrator>();
        services.AddSingleton<DatabaseSignal>();
        services.AddSingleton<MigrationsHealthCheck>();
        services.AddHealthChecks()
            .AddCheck<DatabaseHealthCheck>("database", tags: ["ready"], timeout: HealthPatience)
            .AddCheck<MigrationsHealthCheck>(MigrationsCheck, tags: ["ready"], timeout: HealthPatience);
        services.AddPooledDbContextFactory<SiteDbContext>((provider, builder) => Configure(builder, options));
        return services;
    }

    private static void Configure(DbContextOptionsBuilder builder, DatabaseOptions options)
    {
        builder.AddInterceptors(new UnitOfWorkInterceptor(), new CommandMetrics(options.Provider));
        if (options.Provider == DatabaseProvider.Sqlite)
        {
            // A list in a query is one parameter, as on PostgreSQL. As one for each of its values, the query would be made anew each time.
            builder.UseSqlite(options.ConnectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .AddInterceptors(new SqliteSettings());
        }
        else
        {
            builder.UseNpgsql(options.ConnectionString);
        }
    }
}
