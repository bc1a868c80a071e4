namespace WraparoundCare.Foundation.Data;

/// <summary>
/// Lets one writer at a time through on SQLite, in order of arrival. Without it, waiting writers of this process poll
/// the file lock and the unlucky one gives up with "database is locked". PostgreSQL needs no gate.
/// </summary>
public sealed class WriterGate(DatabaseOptions options)
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim? _slot = options.Provider == DatabaseProvider.Sqlite ? new SemaphoreSlim(1, 1) : null;

    /// <exception cref="TimeoutException">No slot became free in time.</exception>
    internal IDisposable? Enter(TimeSpan? timeout)
    {
        if (_slot is null)
        {
            return null;
        }

        return _slot.Wait(timeout ?? DefaultTimeout)
            ? new Slot(_slot)
            : throw new TimeoutException("The database was busy writing for too long.");
    }

    private sealed class Slot(SemaphoreSlim slot) : IDisposable
    {
        public void Dispose() => slot.Release();
    }
}
