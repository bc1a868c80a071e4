using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Sync;
using WraparoundCare.Kernel.Persistence.Caching;

namespace WraparoundCare.Kernel.Persistence.Messaging;

/// <summary>Delivers written messages to the kernel's refreshers.</summary>
internal sealed class MessageDelivery(
    CacheRefresherCollection refreshers, IEnumerable<TableCache> tables, RefreshTurns turns, IJsonSerializer json, ILogger<MessageDelivery> logger)
{
    public void Deliver(IReadOnlyList<RefreshInstruction> messages, bool hasChangedTables = true)
    {
        if (!hasChangedTables)
        {
            return;
        }

        turns.Run(() =>
        {
            // Before the refreshers: they read through these, and most announce only at their end that something has changed.
            ForgetTables();
            foreach (var message in messages.Distinct())
            {
                Deliver(message);
            }
        });
    }

    /// <summary>What repositories keep of their tables is read anew.</summary>
    public void ForgetTables()
    {
        foreach (var table in tables)
        {
            table.Clear();
        }
    }

    private void Deliver(RefreshInstruction message)
    {
        if (refreshers[message.RefresherId] is not { } refresher)
        {
            // A node with a newer program may have what this one has not.
            logger.LogWarning("Another node has sent a message to the cache refresher {Refresher}, which this node does not have.", message.RefresherId);
            return;
        }

        switch (message.RefreshType)
        {
            case RefreshMethodType.RefreshByJson when refresher is IJsonCacheRefresher payloads:
                // The internal part clears what repositories hold, the other what is built from it.
                payloads.RefreshInternal(message.JsonPayload!);
                payloads.Refresh(message.JsonPayload!);
                break;
            case RefreshMethodType.RefreshByIds:
                Array.ForEach(json.Deserialize<int[]>(message.JsonIds!) ?? [], refresher.Refresh);
                break;
            case RefreshMethodType.RefreshById:
                refresher.Refresh(message.IntId);
                break;
            case RefreshMethodType.RefreshByGuid:
                refresher.Refresh(message.GuidId);
                break;
            case RefreshMethodType.RemoveById:
                refresher.Remove(message.IntId);
                break;
            case RefreshMethodType.RefreshAll:
                refresher.RefreshAll();
                break;
            default:
                throw new InvalidOperationException($"Cache refresher {refresher.Name} does not take {message.RefreshType}.");
        }
    }
}
