using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Caching;

/// <summary>
/// Keeps a small set of entities (types, languages, ...) in memory as one immutable snapshot of what is committed.
/// A scope that changes the set reads its own snapshot until its transaction ends, so that nobody else sees what may
/// still be rolled back.
/// </summary>
/// <param name="scopes">Gives the ambient scope, in which the snapshot is loaded.</param>
/// <param name="load">Reads the whole set from the ambient scope's database context.</param>
internal sealed class SnapshotCache<T>(ScopeAccessor scopes, Func<T> load)
    where T : class
{
    private readonly string _key = $"snapshot:{typeof(T).FullName}:{Guid.NewGuid()}";
    private readonly Lock _gate = new();
    private T? _committed;
    private int _version;

    /// <summary>The snapshot as the ambient scope sees it. It is shared: callers hand out copies of what is in it.</summary>
    public T Value
    {
        get
        {
            if (OwnSnapshot is { } own)
            {
                return own.Value ??= load();
            }

            return Volatile.Read(ref _committed) ?? LoadCommitted();
        }
    }

    private Uncommitted? OwnSnapshot => scopes.RequiredScope.Context.GetEnlisted<Uncommitted>(_key);

    /// <summary>To be called in the scope that wrote, after each write.</summary>
    public void Changed()
    {
        var context = scopes.RequiredScope.Context;
        if (context.GetEnlisted<Uncommitted>(_key) is { } own)
        {
            own.Value = null;
            return;
        }

        context.Enlist(_key, () => new Uncommitted());
        context.OnTransactionEnd(Clear);
    }

    /// <summary>To be called when the set was changed elsewhere, for example by another node.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _version++;
            _committed = null;
        }

        if (scopes.Ambient?.Context.GetEnlisted<Uncommitted>(_key) is { } own)
        {
            own.Value = null;
        }
    }

    private T LoadCommitted()
    {
        var version = Volatile.Read(ref _version);
        var loaded = load();
        lock (_gate)
        {
            // What was read before a commit must not be kept after it.
            if (version == _version)
            {
                _committed = loaded;
            }
        }

        return loaded;
    }

    private sealed class Uncommitted
    {
        public T? Value { get; set; }
    }
}
