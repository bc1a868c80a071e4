using System.Data.Common;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace WraparoundCare.Foundation.Data;

/// <summary>Counts and times the SQL commands of EF Core, by engine and failure, named as OpenTelemetry names this number.</summary>
internal sealed class CommandMetrics(DatabaseProvider provider) : DbCommandInterceptor
{
    private static readonly Meter Meter = new("WraparoundCare.Foundation.Data");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "db.client.operation.duration", "s", "Time that SQL commands took.");

    private readonly KeyValuePair<string, object?> _engine =
        new("db.system.name", provider == DatabaseProvider.Sqlite ? "sqlite" : "postgresql");

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result) =>
        Done(eventData, result);

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default) =>
        new(Done(eventData, result));

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result) => Done(eventData, result);

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        new(Done(eventData, result));

    public override object? ScalarExecuted(DbCommand command, CommandExecutedEventData eventData, object? result) =>
        Done(eventData, result);

    public override ValueTask<object?> ScalarExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, object? result, CancellationToken cancellationToken = default) =>
        new(Done(eventData, result));

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Failed(eventData);

    public override Task CommandFailedAsync(
        DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Failed(eventData);
        return Task.CompletedTask;
    }

    private T Done<T>(CommandExecutedEventData command, T result)
    {
        Duration.Record(command.Duration.TotalSeconds, _engine);
        return result;
    }

    private void Failed(CommandErrorEventData command)
    {
        var failure = new KeyValuePair<string, object?>("error.type", command.Exception.GetType().FullName);
        Duration.Record(command.Duration.TotalSeconds, _engine, failure);
    }
}
