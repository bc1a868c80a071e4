using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Messaging;

namespace WraparoundCare.Kernel.Persistence.Scoping;

/// <summary>
/// A kernel scope on one unit of work. The root scope owns it; nested scopes share it, and one that is not completed
/// makes the root roll back.
/// </summary>
internal sealed class KernelScope : CoreScope
{
    private readonly ScopeServices _services;
    private readonly KernelScope? _parent;
    private readonly UnitOfWork? _ownedWork;
    private readonly ScopeContext? _ownedContext;
    private readonly PendingNotifications? _pending;
    private bool _disposed;

    public KernelScope(
        KernelScope? parent, ScopeServices services, ScopeOptions options)
        : base(
            parent, services.Core.Locking, services.Core.LoggerFactory, services.Core.FileSystems, services.Core.EventAggregator,
            options.CacheMode, options.ScopeFileSystems, options.NotificationPublisher)
    {
        _services = services;
        _parent = parent;
        _pending = options.NotificationPublisher as PendingNotifications;
        if (parent is null)
        {
            _ownedWork = services.UnitsOfWork.Create();
            _ownedContext = new ScopeContext();
        }

        if (options.AutoComplete)
        {
            Completed = true;
        }

        _services.Accessor.Push(this);
    }

    /// <summary>The scope around this one, or null for a root scope.</summary>
    public KernelScope? Parent => _parent;

    public bool IsDisposed => _disposed;

    public ScopeContext Context => _ownedContext ?? _parent!.Context;

    /// <summary>The shared unit of work, without taking the locks that the kernel has asked for.</summary>
    internal UnitOfWork UnitOfWork => _ownedWork ?? _parent!.UnitOfWork;

    /// <summary>The context of the unit of work. The first use after a lock was asked for takes that lock.</summary>
    public SiteDbContext Db
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

        if (_parent is not null)
        {
            _disposed = true;
            Locks.ClearLocks(InstanceId);
            base.Dispose();
            return;
        }

        DisposeRoot();
    }

    private void DisposeRoot()
    {
        var announcement = Announce(out var failure);
        _disposed = true;
        Locks.ClearLocks(InstanceId);

        // Notifications run after the commit, so their handlers see what was committed and open root scopes of their own.
        // What was attached to the scope hears how it ended also when a handler fails.
        var isCommitted = false;
        try
        {
            FinishUnitOfWork();
            isCommitted = Completed == true;
            announcement.Around(base.Dispose);
        }
        finally
        {
            if (isCommitted)
            {
                _services.Announcer.Finish(announcement);
            }

            _ownedContext!.ScopeExit(isCommitted);
        }

        failure?.Throw();
    }

    // A change that the other nodes cannot be told of does not happen.
    private Announcement Announce(out ExceptionDispatchInfo? failure)
    {
        failure = null;
        if (Completed == true && _pending is not null)
        {
            try
            {
                return _services.Announcer.Announce(this, _pending.Peek());
            }
            catch (Exception e)
            {
                Completed = false;
                failure = ExceptionDispatchInfo.Capture(e);
                _services.Announcer.Failed(e);
            }
        }

        return new Announcement();
    }

    private void FinishUnitOfWork()
    {
        using (_ownedWork!)
        {
            Locks.EnsureLocksCleared(InstanceId);
            if (Completed != true)
            {
                return;
            }

            try
            {
                _ownedWork!.Commit();
            }
            catch (Exception e)
            {
                _services.Announcer.Failed(e);
                throw;
            }
        }
    }
}

/// <summary>What every scope needs from the container.</summary>
internal sealed record ScopeServices(ScopeAccessor Accessor, UnitOfWorkFactory UnitsOfWork, Announcer Announcer, CoreScopeServices Core);

/// <summary>What the kernel's own part of a scope works with.</summary>
internal sealed record CoreScopeServices(
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
