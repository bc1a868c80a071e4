using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Sync;

namespace WraparoundCare.Kernel.Persistence.Messaging;

/// <summary>
/// Delivers the kernel's cache messages to this node, at once. A refresher that knows payloads has two parts: the
/// internal one clears what repositories hold, the other what is built from it; both must run, in this order.
/// </summary>
internal sealed class LocalServerMessenger : IServerMessenger
{
    public void QueueRefresh<TPayload>(ICacheRefresher refresher, TPayload[] payload)
    {
        if (refresher is not IPayloadCacheRefresher<TPayload> payloads)
        {
            throw new InvalidOperationException($"Cache refresher {refresher.Name} does not take {typeof(TPayload)}.");
        }

        payloads.RefreshInternal(payload);
        payloads.Refresh(payload);
    }

    public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances)
    {
        foreach (var instance in instances)
        {
            if (refresher is ICacheRefresher<T> typed)
            {
                typed.Refresh(instance);
            }
            else
            {
                refresher.Refresh(getNumericId(instance));
            }
        }
    }

    public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, Guid> getGuidId, params T[] instances) =>
        QueueRefresh(refresher, Array.ConvertAll(instances, instance => getGuidId(instance)));

    public void QueueRefresh(ICacheRefresher refresher, params int[] numericIds) => Array.ForEach(numericIds, refresher.Refresh);

    public void QueueRefresh(ICacheRefresher refresher, params Guid[] guidIds) => Array.ForEach(guidIds, refresher.Refresh);

    public void QueueRefreshAll(ICacheRefresher refresher) => refresher.RefreshAll();

    public void QueueRemove<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances)
    {
        foreach (var instance in instances)
        {
            if (refresher is ICacheRefresher<T> typed)
            {
                typed.Remove(instance);
            }
            else
            {
                refresher.Remove(getNumericId(instance));
            }
        }
    }

    public void QueueRemove(ICacheRefresher refresher, params int[] numericIds) => Array.ForEach(numericIds, refresher.Remove);

    // Nothing waits: messages are delivered when they are queued, and there are no other nodes to hear from.
    public void SendMessages()
    {
    }

    public void Sync()
    {
    }
}
