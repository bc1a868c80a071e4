using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace WraparoundCare.Foundation.Data;

/// <summary>
/// One context, one connection and at most one transaction, shared by everything that happens in a kernel scope.
/// Reads run without a transaction; the transaction begins at the first write (design decision 7).
/// </summary>
public sealed class UnitOfWork : IDisposable
{
    private readonly IDbContextFactory<SiteDbContext> _contexts;
    private readonly WriterGate _gate;
    private SiteDbContext? _db;
    private IDbContextTransaction? _transaction;
    private IDisposable? _writerSlot;
    private List<(Action Before, Action After)>? _aroundCommit;

    internal UnitOfWork(IDbContextFactory<SiteDbContext> contexts, WriterGate gate)
    {
        _contexts = contexts;
        _gate = gate;
    }

    /// <summary>
    /// The context, opened on first use. It forgets its rows when they are saved: what is to be changed after that is read again.
    /// </summary>
    public SiteDbContext Db => _db ??= Open();

    /// <summary>Whether something has been or may have been written.</summary>
    public bool HasTransaction => _transaction is not null;

    /// <summary>Begins the transaction if it has not begun. Callers that only use SaveChanges or ExecuteUpdate need not call it.</summary>
    /// <exception cref="TimeoutException">Another writer held the database longer than <paramref name="timeout"/>.</exception>
    public void BeginWrite(TimeSpan? timeout = null)
    {
        if (_transaction is not null)
        {
            return;
        }

        _writerSlot = _gate.Enter(timeout);
        try
        {
            _transaction = Db.Database.BeginTransaction();
        }
        catch
        {
            ReleaseWriterSlot();
            throw;
        }
    }

    /// <summary>
    /// Runs <paramref name="before"/> just before the transaction commits and <paramref name="after"/> as soon as that has
    /// been tried, before anybody is notified; neither after a rollback. For caches: they must not fail and must not use the database.
    /// </summary>
    public void AroundCommit(Action before, Action after) => (_aroundCommit ??= []).Add((before, after));

    public void Commit()
    {
        var around = _aroundCommit ?? [];
        _aroundCommit = null;
        around.ForEach(action => action.Before());
        try
        {
            _transaction?.Commit();
        }
        finally
        {
            around.ForEach(action => action.After());
        }
    }

    public void Dispose()
    {
        try
        {
            // Disposing an uncommitted transaction rolls it back.
            _transaction?.Dispose();
            if (_db is not null)
            {
                UnitOfWorkInterceptor.Detach(_db);
                _db.Dispose();
            }
        }
        finally
        {
            _transaction = null;
            _db = null;
            ReleaseWriterSlot();
        }
    }

    private SiteDbContext Open()
    {
        var db = _contexts.CreateDbContext();
        UnitOfWorkInterceptor.Attach(db, this);
        return db;
    }

    private void ReleaseWriterSlot()
    {
        _writerSlot?.Dispose();
        _writerSlot = null;
    }
}
