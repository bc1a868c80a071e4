using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.DistributedLocking;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Kernel.Persistence.Scoping;

/// <summary>
/// The kernel's named locks. A write lock begins the transaction: on SQLite that takes the single writer slot, on
/// PostgreSQL an advisory lock per name follows, held until the transaction ends. Read locks take nothing: both engines
/// give readers a consistent view while others write.
/// </summary>
internal sealed class DatabaseLocking(ScopeAccessor scopes, DatabaseOptions options)
    : IDistributedLockingMechanism, IDistributedLockingMechanismFactory
{
    public bool Enabled => true;

    public IDistributedLockingMechanism DistributedLockingMechanism => this;

    public IDistributedLock ReadLock(int lockId, TimeSpan? obtainLockTimeout = null) =>
        new HeldLock(lockId, DistributedLockType.ReadLock);

    /// <exception cref="TimeoutException">Another writer kept the lock for too long.</exception>
    public IDistributedLock WriteLock(int lockId, TimeSpan? obtainLockTimeout = null)
    {
        var work = scopes.RequiredScope.UnitOfWork;
        work.BeginWrite(obtainLockTimeout);
        if (options.Provider == DatabaseProvider.PostgreSql)
        {
            TakeAdvisoryLock(work.Db, lockId, obtainLockTimeout);
        }

        return new HeldLock(lockId, DistributedLockType.WriteLock);
    }

    private static void TakeAdvisoryLock(SiteDbContext db, int lockId, TimeSpan? timeout)
    {
        if (timeout is { } limit)
        {
            var milliseconds = ((long)limit.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
            db.Database.ExecuteSql($"SELECT set_config('lock_timeout', {milliseconds}, true)");
        }

        db.Database.ExecuteSql($"SELECT pg_advisory_xact_lock({(long)lockId})");
    }

    // The database releases its locks with the transaction, so there is nothing to do here.
    private sealed record HeldLock(int LockId, DistributedLockType LockType) : IDistributedLock
    {
        public void Dispose()
        {
        }
    }
}
