using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Data;

namespace WraparoundCare.Kernel.Persistence.Scoping;

/// <summary>
/// A kernel scope on one unit of work. The root scope owns it; nested scopes share it, and one that is not completed
/// makes the root roll back.
/// </summary>
internal sealed class KernelScope : CoreScope
{
    private readonly ScopeAccessor _accessor;
    private readonly KernelScope? _parent;
    private readonly UnitOfWork? _ownedWork;
    private readonly ScopeContext? _ownedContext;
    private bool _disposed;

    public KernelScope(
        KernelScope? parent, ScopeServices services, ScopeOptions options)
        : base(
            parent, services.Locking, services.LoggerFactory, services.FileSystems, services.EventAggregator,
            options.CacheMode, options.ScopeFileSystems, options.NotificationPublisher)
    {
        _accessor = services.Accessor;
        _parent = parent;
        if (parent is null)
        {
            _ownedWork = services.UnitsOfWork.Create();
            _ownedContext = new ScopeContext();
        }

        if (options.AutoComplete)
        {
            Completed = true;
        }

        _accessor.Push(this);
    }

    /// <summary>The scope around this one, or null for a root scope.</summary>
    public KernelScope? Parent => _parent;

    public bool IsDisposed => _disposed;

    public ScopeContext Context => _ownedContext ?? _parent!.Context;

    /// <summary>The shared unit of work, without taking the locks that the kernel has asked for.</summary>
    internal UnitOfWork UnitOfWork => _ownedWork ?? _parent!.UnitOfWork;

    /// <summary>The context of the unit of work. The first use after a lock was asked for takes that lock.</summary>
    public PlatformDbContext Db
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            Locks.EnsureLocks(InstanceId);
            return UnitOfWork.Db;
        }
    }

    public override void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        Locks.ClearLocks(InstanceId);
        if (_parent is not null)
        {
            base.Dispose();
            return;
        }

        // Notifications run after the commit, so their handlers see what was committed and open root scopes of their own.
        // What was attached to the scope hears how it ended also when a handler fails.
        var isCommitted = false;
        try
        {
            FinishUnitOfWork();
            isCommitted = Completed == true;
            base.Dispose();
        }
        finally
        {
            _ownedContext!.ScopeExit(isCommitted);
        }
    }

    private void FinishUnitOfWork()
    {
        using (_ownedWork!)
        {
            Locks.EnsureLocksCleared(InstanceId);
            if (Completed == true)
            {
                _ownedWork!.Commit();
            }
        }
    }
}

/// <summary>What every scope needs from the container.</summary>
internal sealed record ScopeServices(
    ScopeAccessor Accessor,
    UnitOfWorkFactory UnitsOfWork,
    IDistributedLockingMechanismFactory Locking,
    ILoggerFactory LoggerFactory,
    FileSystems FileSystems,
    IEventAggregator EventAggregator);

/// <summary>What the kernel asks of one scope.</summary>
internal sealed record ScopeOptions(
    RepositoryCacheMode CacheMode,
    IScopedNotificationPublisher? NotificationPublisher,
    bool? ScopeFileSystems,
    bool AutoComplete);
