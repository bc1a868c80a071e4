using System.Diagnostics;
using Npgsql;

namespace WraparoundCare.Testing.Databases;

/// <summary>
/// The private PostgreSQL server of this test process, started at first use. The script that runs it stops it as soon as its
/// standard input closes, so also when the test process is killed. It listens on a socket file only: no port that could be taken.
/// </summary>
internal sealed class PostgreSqlServer
{
    private const string Script = "postgresql-server.sh";
    private static readonly Lazy<Task<PostgreSqlServer>> Instance = new(StartAsync);

    // Kept for the pipe to its standard input: a collected Process would close it.
    private readonly Process _process;
    private readonly string _folder;

    private PostgreSqlServer(Process process, string folder)
    {
        _process = process;
        _folder = folder;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => _process.StandardInput.Close();
    }

    public static Task<PostgreSqlServer> StartedAsync() => Instance.Value;

    public string ConnectionString(string database)
        => new NpgsqlConnectionStringBuilder { Host = _folder, Username = "postgres", Database = database }.ConnectionString;

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<PostgreSqlServer> StartAsync()
    {
        var process = Process.Start(new ProcessStartInfo("setsid", ["bash", Path.Combine(AppContext.BaseDirectory, "Databases", Script)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var firstLine = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience.Limit);
        if (firstLine is null)
        {
            throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
        }

        return new PostgreSqlServer(process, firstLine);
    }
}
