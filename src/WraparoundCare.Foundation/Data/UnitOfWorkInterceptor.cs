using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace WraparoundCare.Foundation.Data;

/// <summary>
/// Begins the unit of work's transaction at its first write, so that no write can slip out of it.
/// A context outside a unit of work keeps EF Core's own behaviour.
/// </summary>
internal sealed class UnitOfWorkInterceptor : DbCommandInterceptor, ISaveChangesInterceptor
{
    private static readonly ConditionalWeakTable<DbContext, UnitOfWork> UnitsOfWork = [];

    public static void Attach(DbContext context, UnitOfWork work) => UnitsOfWork.AddOrUpdate(context, work);

    public static void Detach(DbContext context) => UnitsOfWork.Remove(context);

    public InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        BeginWrite(eventData.Context);
        return result;
    }

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        BeginWrite(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Forget(eventData.Context);
        return result;
    }

    public ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Forget(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        EnlistNonQuery(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        EnlistNonQuery(command, eventData);
        return ValueTask.FromResult(result);
    }

    private static void EnlistNonQuery(DbCommand command, CommandEventData eventData)
    {
        if (eventData.CommandSource is not (CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete or CommandSource.ExecuteSqlRaw)
            || !BeginWrite(eventData.Context))
        {
            return;
        }

        // ExecuteUpdate and ExecuteDelete have made their command before the transaction existed.
        command.Transaction = eventData.Context!.Database.CurrentTransaction?.GetDbTransaction();
    }

    // Each save looks at all rows that the context knows: a long transaction would get slower with each of its rows.
    private static void Forget(DbContext? context)
    {
        if (context is not null && UnitsOfWork.TryGetValue(context, out _))
        {
            context.ChangeTracker.Clear();
        }
    }

    private static bool BeginWrite(DbContext? context)
    {
        if (context is null || !UnitsOfWork.TryGetValue(context, out var work))
        {
            return false;
        }

        work.BeginWrite();
        return true;
    }
}
