using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace WraparoundCare.Foundation.Data.Migrations;

/// <summary>
/// Brings the database up to the schema of this program: all outstanding migrations in one transaction, or none.
/// </summary>
public sealed class DatabaseMigrator(
    DatabaseOptions options,
    IDbContextFactory<SiteDbContext> contexts,
    IEnumerable<MigrationSource> sources,
    TimeProvider timeProvider,
    ILogger<DatabaseMigrator> logger)
{
    // Any constant will do: it only keeps two nodes that start together from migrating at once.
    private const long MigrationLock = 7_266_813;

    private const string HistoryTable =
        "CREATE TABLE IF NOT EXISTS schema_migration "
        + "(module varchar(50) NOT NULL, name varchar(200) NOT NULL, applied_at varchar(40) NOT NULL, "
        + "CONSTRAINT pk_schema_migration PRIMARY KEY (module, name))";

    /// <exception cref="DatabaseUnavailableException">The database cannot be opened or written, or is newer than this program.</exception>
    public void Migrate()
    {
        try
        {
            CreateSqliteFolder();
            using var db = contexts.CreateDbContext();
            using var transaction = db.Database.BeginTransaction();
            var applied = ReadApplied(db, transaction);
            var known = sources.SelectMany(source => source.Read(options.Provider)).ToList();
            Rename(db, transaction, applied, known);
            RefuseNewer(applied, known);
            Apply(db, transaction, known.Where(migration => !applied.Contains((migration.Module, migration.Name))));
            transaction.Commit();
        }
        catch (Exception e) when (e is DbException or IOException or UnauthorizedAccessException)
        {
            throw new DatabaseUnavailableException(Describe(e), e);
        }
    }

    private void CreateSqliteFolder()
    {
        if (options.Provider != DatabaseProvider.Sqlite)
        {
            return;
        }

        var file = new SqliteConnectionStringBuilder(options.ConnectionString).DataSource;
        var folder = Path.GetDirectoryName(Path.GetFullPath(file));
        if (file != ":memory:" && folder is not null)
        {
            Directory.CreateDirectory(folder);
        }
    }

    private HashSet<(string Module, string Name)> ReadApplied(SiteDbContext db, IDbContextTransaction transaction)
    {
        if (options.Provider == DatabaseProvider.PostgreSql)
        {
            Execute(db, transaction, $"SELECT pg_advisory_xact_lock({MigrationLock})");
        }

        Execute(db, transaction, HistoryTable);
        using var command = Command(db, transaction, "SELECT module, name FROM schema_migration");
        using var reader = command.ExecuteReader();
        var applied = new HashSet<(string, string)>();
        while (reader.Read())
        {
            applied.Add((reader.GetString(0), reader.GetString(1)));
        }

        return applied;
    }

    // What was applied under another number or module is not applied again.
    private static void Rename(
        SiteDbContext db, IDbContextTransaction transaction, HashSet<(string Module, string Name)> applied, List<Migration> known)
    {
        foreach (var migration in known)
        {
            if (migration.Former is not { } former || !applied.Remove(former))
            {
                continue;
            }

            const string rename =
                "UPDATE schema_migration SET module = @module, name = @name WHERE module = @oldModule AND name = @oldName";
            using var command = Command(db, transaction, rename);
            AddParameter(command, "@module", migration.Module);
            AddParameter(command, "@name", migration.Name);
            AddParameter(command, "@oldModule", former.Module);
            AddParameter(command, "@oldName", former.Name);
            command.ExecuteNonQuery();
            applied.Add((migration.Module, migration.Name));
        }
    }

    private static void RefuseNewer(HashSet<(string Module, string Name)> applied, List<Migration> known)
    {
        applied = [.. applied];
        applied.ExceptWith(known.Select(migration => (migration.Module, migration.Name)));
        if (applied.Count > 0)
        {
            throw new DatabaseUnavailableException(
                "The database is newer than this program: it has "
                + $"{string.Join(", ", applied.Select(x => $"{x.Module}/{x.Name}").Order())}. "
                + "Start the newer program, or restore a backup.");
        }
    }

    private void Apply(SiteDbContext db, IDbContextTransaction transaction, IEnumerable<Migration> outstanding)
    {
        foreach (var migration in outstanding)
        {
            Execute(db, transaction, migration.Sql);
            const string insert = "INSERT INTO schema_migration (module, name, applied_at) VALUES (@module, @name, @at)";
            using var command = Command(db, transaction, insert);
            AddParameter(command, "@module", migration.Module);
            AddParameter(command, "@name", migration.Name);
            AddParameter(command, "@at", timeProvider.GetUtcNow().ToString("O"));
            command.ExecuteNonQuery();
            logger.LogInformation("Applied migration {Module}/{Name}", migration.Module, migration.Name);
        }
    }

    private static void Execute(SiteDbContext db, IDbContextTransaction transaction, string sql)
    {
        using var command = Command(db, transaction, sql);
        command.ExecuteNonQuery();
    }

    private static DbCommand Command(SiteDbContext db, IDbContextTransaction transaction, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction.GetDbTransaction();
        command.CommandText = sql;
        return command;
    }

    private static void AddParameter(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }

    private string Describe(Exception e) => e switch
    {
        SqliteException =>
            $"The SQLite database {new SqliteConnectionStringBuilder(options.ConnectionString).DataSource} cannot be used: {e.Message}",
        NpgsqlException => $"The PostgreSQL database cannot be used: {e.Message}",
        _ => $"The database cannot be used: {e.Message}",
    };
}
