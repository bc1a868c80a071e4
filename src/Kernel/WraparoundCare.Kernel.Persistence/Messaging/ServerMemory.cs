using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Changes;

namespace WraparoundCare.Kernel.Persistence.Messaging;

/// <summary>Everything that this node holds in memory of the database.</summary>
internal sealed class ServerMemory(
    MessageDelivery delivery, RefreshTurns turns, CacheRefresherCollection refreshers, RepositoryMemory repositories, PublishedTypes types)
{
    private static readonly Guid[] ThoseThatTakeNoPayload =
    [
        DictionaryCacheRefresher.UniqueId, TemplateCacheRefresher.UniqueId, PublicAccessCacheRefresher.UniqueId,
        RelationTypeCacheRefresher.UniqueId, UserCacheRefresher.UniqueId, UserGroupCacheRefresher.UniqueId,
    ];

    /// <summary>Builds all of it anew, while requests are answered from what there was.</summary>
    public void Rebuild() => turns.Run(() =>
    {
        delivery.ForgetTables();
        repositories.Forget();
        types.Forget();
        Refresh(DomainCacheRefresher.UniqueId, new DomainCacheRefresher.JsonPayload(0, DomainChangeTypes.RefreshAll));
        Refresh(MediaCacheRefresher.UniqueId, new MediaCacheRefresher.JsonPayload(0, null, TreeChangeTypes.RefreshAll));
        Refresh(ContentCacheRefresher.UniqueId, new ContentCacheRefresher.JsonPayload { ChangeTypes = TreeChangeTypes.RefreshAll });
        foreach (var id in ThoseThatTakeNoPayload)
        {
            refreshers[id]!.RefreshAll();
        }
    });

    private void Refresh<TPayload>(Guid id, params TPayload[] payload)
    {
        var refresher = (IPayloadCacheRefresher<TPayload>)refreshers[id]!;
        refresher.RefreshInternal(payload);
        refresher.Refresh(payload);
    }
}

/// <summary>What the kernel's services keep of entities.</summary>
internal sealed class RepositoryMemory(AppCaches caches, IIdKeyMap keys)
{
    public void Forget()
    {
        caches.RuntimeCache.Clear();
        caches.IsolatedCaches.ClearAllCaches();
        keys.ClearCache();
    }
}

/// <summary>The types that published content is made of.</summary>
internal sealed class PublishedTypes(IPublishedContentTypeCache contentTypes, IPublishedContentTypeFactory factory)
{
    public void Forget()
    {
        contentTypes.ClearAll();
        factory.NotifyDataTypeChanges();
    }
}
