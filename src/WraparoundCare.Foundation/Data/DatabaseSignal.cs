using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace WraparoundCare.Foundation.Data;

/// <summary>
/// Wakes the other nodes of the site (LISTEN and NOTIFY of PostgreSQL). It is a wake-up only: who may not miss anything also
/// looks by itself now and then. An SQLite file has one node, which nobody wakes.
/// </summary>
public sealed class DatabaseSignal(DatabaseOptions options, TimeProvider time, ILogger<DatabaseSignal> logger) : IAsyncDisposable
{
    private const string Channel = "wraparoundcare_nodes";
    private const int SecondsBetweenSignsOfLife = 30;
    private NpgsqlConnection? _listening;

    /// <summary>The command of PostgreSQL, which then also wakes the others: as soon as its transaction commits, and not before.</summary>
    public static FormattableString SentAtCommit(FormattableString command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return FormattableStringFactory.Create($"{command.Format};\nSELECT pg_notify('{Channel}', '')", command.GetArguments());
    }

    /// <summary>Returns when somebody has sent the signal, and otherwise after the time given. For one caller at a time.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        if (options.Provider != DatabaseProvider.PostgreSql)
        {
            await Task.Delay(atMost, time, cancellationToken);
            return;
        }

        try
        {
            if (_listening is null)
            {
                // What was sent while nobody listened is not told again, so the caller looks at once.
                _listening = await ListenAsync(cancellationToken);
                return;
            }

            await _listening.WaitAsync(atMost, cancellationToken);
        }
        catch (Exception e) when (e is DbException or IOException or ObjectDisposedException)
        {
            logger.LogWarning(
                "The database connection that wakes this node is lost ({Failure}); it looks by itself until there is a new one.",
                e.GetType().Name);
            await StopListeningAsync();
            await Task.Delay(atMost, time, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync() => await StopListeningAsync();

    private async Task<NpgsqlConnection> ListenAsync(CancellationToken cancellationToken)
    {
        var settings =
            new NpgsqlConnectionStringBuilder(options.ConnectionString) { Pooling = false, KeepAlive = SecondsBetweenSignsOfLife };
        var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var listen = new NpgsqlCommand($"LISTEN {Channel}", connection);
            await listen.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task StopListeningAsync()
    {
        if (_listening is { } connection)
        {
            _listening = null;
            await connection.DisposeAsync();
        }
    }
}
