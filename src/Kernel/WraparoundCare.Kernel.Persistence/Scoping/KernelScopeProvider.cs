using System.Data;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Kernel.Persistence.Querying;

namespace WraparoundCare.Kernel.Persistence.Scoping;

/// <summary>Creates scopes and queries for the kernel's services.</summary>
internal sealed class KernelScopeProvider(ScopeServices services) : ICoreScopeProvider
{
    public IScopeContext? Context => services.Accessor.Ambient?.Context;

    // The isolation level is the database's own: SQLite has one, and our PostgreSQL code is written for read committed.
    public ICoreScope CreateCoreScope(
        IsolationLevel isolationLevel = IsolationLevel.Unspecified,
        RepositoryCacheMode repositoryCacheMode = RepositoryCacheMode.Unspecified,
        IEventDispatcher? eventDispatcher = null,
        IScopedNotificationPublisher? scopedNotificationPublisher = null,
        bool? scopeFileSystems = null,
        bool callContext = false,
        bool autoComplete = false)
    {
        var parent = services.Accessor.Ambient;
        var publisher = scopedNotificationPublisher ?? (parent is null ? new PendingNotifications(services.Core.EventAggregator) : null);
        return new KernelScope(parent, services, new ScopeOptions(repositoryCacheMode, publisher, scopeFileSystems, autoComplete));
    }

    public IQuery<T> CreateQuery<T>() => new KernelQuery<T>();
}
