using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Caching;

/// <summary>A cache that can be told to forget.</summary>
internal abstract class TableCache
{
    /// <summary>How nodes name it to each other.</summary>
    public string Name => GetType().Name;

    /// <summary>Forgets the committed content; the next reader loads it.</summary>
    public abstract void Clear();
}

/// <summary>
/// Everything of one kind in memory, for small tables that are read all the time. A scope that has written reads its own
/// view from the database; the others keep the committed one until the commit, so a rollback leaves no trace.
/// </summary>
internal abstract class TableCache<TContent>(ScopeAccessor scopes) : TableCache
    where TContent : class
{
    private readonly string _key = $"{nameof(TableCache<TContent>)}:{Guid.NewGuid()}";
    private readonly Lock _storing = new();
    private volatile TContent? _committed;
    private long _version;
    private int _commits;

    /// <summary>The content as the ambient scope sees it. Shared between callers: never change or hand out what is in it.</summary>
    public TContent Content
    {
        get
        {
            var scope = scopes.RequiredScope;
            return scope.Context.GetEnlisted<OwnView>(_key) is { } own
                ? own.Content ??= Load(scope.Db)
                : (IsCurrent ? _committed : null) ?? LoadCommitted(scope);
        }
    }

    /// <summary>To be called after each write to the database in the ambient scope.</summary>
    public void Invalidate()
    {
        var scope = scopes.RequiredScope;
        var own = scope.Context.Enlist(_key, () =>
        {
            scope.UnitOfWork.AroundCommit(Suspend, Resume);
            return new OwnView();
        });
        own!.Content = null;
        scope.Context.ChangedTables.Add(Name);
    }

    public override void Clear()
    {
        lock (_storing)
        {
            _version++;
            _committed = null;
        }
    }

    /// <summary>Whether the committed content has not been declared old by other means than <see cref="Clear"/>.</summary>
    protected virtual bool IsCurrent => true;

    protected abstract TContent Load(SiteDbContext db);

    // While a change is being committed nobody can tell whether what was read is from before or after it. So nothing is
    // kept or taken from memory then: a reader who has seen the change never sees the time before it again.
    private void Suspend()
    {
        Interlocked.Increment(ref _commits);
        Clear();
    }

    private void Resume()
    {
        Clear();
        Interlocked.Decrement(ref _commits);
    }

    private TContent LoadCommitted(KernelScope scope)
    {
        var version = Volatile.Read(ref _version);
        var content = Load(scope.Db);
        lock (_storing)
        {
            // Somebody committed while we were reading: what we have may be old and serves this call only.
            if (version == _version && _commits == 0)
            {
                _committed = content;
            }
        }

        return content;
    }

    private sealed class OwnView
    {
        public TContent? Content { get; set; }
    }
}
