using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Website.PublishedCache;

/// <summary>All domains in memory. There are a handful and every request asks, so any change reloads them all.</summary>
internal sealed class DomainCache(
    IDomainRepository domains,
    ICoreScopeProvider scopes,
    IDefaultCultureAccessor defaultCulture,
    PublishedSnapshotStore snapshots) : IDomainCache, IDomainCacheService, INotificationHandler<ContentCacheRefresherNotification>
{
    private sealed record KnownCulture(string Name, long Generation);

    private readonly Lock _loading = new();
    private Domain[]? _all;
    private KnownCulture? _defaultCulture;

    public string DefaultCulture
    {
        get
        {
            var generation = snapshots.Generation;
            var known = Volatile.Read(ref _defaultCulture);
            if (known is null || known.Generation != generation)
            {
                known = new KnownCulture(defaultCulture.DefaultCulture, generation);
                Volatile.Write(ref _defaultCulture, known);
            }

            return known.Name;
        }
    }

    public IEnumerable<Domain> GetAll(bool includeWildcards) =>
        includeWildcards ? All : All.Where(domain => !domain.IsWildcard);

    public IEnumerable<Domain> GetAssigned(int documentId, bool includeWildcards = false) =>
        GetAll(includeWildcards).Where(domain => domain.ContentId == documentId);

    public bool HasAssigned(int documentId, bool includeWildcards = false) => GetAssigned(documentId, includeWildcards).Any();

    public void Refresh(DomainCacheRefresher.JsonPayload[] payloads)
    {
        lock (_loading)
        {
            Volatile.Write(ref _all, null);
        }

        snapshots.Touch();
    }

    /// <summary>A document that goes takes its domains with it, and the database tells nobody.</summary>
    public void Handle(ContentCacheRefresherNotification notification)
    {
        var removed = (notification.MessageObject as ContentCacheRefresher.JsonPayload[] ?? [])
            .Where(payload => payload.ChangeTypes.HasTypesAny(TreeChangeTypes.Remove))
            .Select(payload => payload.Id)
            .ToHashSet();
        if (Volatile.Read(ref _all)?.Any(domain => removed.Contains(domain.ContentId)) == true)
        {
            Refresh([]);
        }
    }

    private Domain[] All
    {
        get
        {
            if (Volatile.Read(ref _all) is { } known)
            {
                return known;
            }

            lock (_loading)
            {
                return _all ??= Load();
            }
        }
    }

    private Domain[] Load()
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        scope.ReadLock(Constants.Locks.Domains);
        return domains.GetAll(includeWildcards: true)
            .Where(domain => domain.RootContentId.HasValue)
            .OrderBy(domain => domain.SortOrder)
            .Select(domain => new Domain(
                domain.Id,
                domain.DomainName,
                domain.RootContentId.GetValueOrDefault(),
                domain.LanguageIsoCode,
                domain.IsWildcard,
                domain.SortOrder))
            .ToArray();
    }
}
