using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Sync;
using WraparoundCare.Kernel.Persistence.Caching;

namespace WraparoundCare.Kernel.Persistence.Messaging;

/// <summary>Delivers written messages to the kernel's refreshers.</summary>
internal sealed class MessageDelivery(
    CacheRefresherCollection refreshers,
    IEnumerable<TableCache> tables,
    RefreshTurns turns,
    IJsonSerializer json,
    ILogger<MessageDelivery> logger)
{
    /// <summary>Stands for a refresher of the tables that repositories keep in memory.</summary>
    public static readonly Guid Tables = new("5f0b3a86-1f5d-4f0e-9a51-5d3c0c7d7d11");

    public void Deliver(IReadOnlyList<RefreshInstruction> messages)
    {
        if (messages.Count == 0)
        {
            return;
        }

        turns.Run(() =>
        {
            // All tables first: what comes later in the batch may be read already for what comes earlier.
            foreach (var message in messages.Where(IsOfTables).Distinct())
            {
                ForgetTables(json.Deserialize<string[]>(message.JsonPayload!) ?? []);
            }

            foreach (var message in messages.Where(message => !IsOfTables(message)).Distinct())
            {
                Deliver(message);
            }
        });
    }

    /// <summary>What repositories keep of their tables is read anew.</summary>
    /// <param name="names">Those tables; all of them when none is named.</param>
    public void ForgetTables(params string[] names)
    {
        foreach (var table in tables.Where(table => names.Length == 0 || names.Contains(table.Name)))
        {
            table.Clear();
        }
    }

    private static bool IsOfTables(RefreshInstruction message) => message.RefresherId == Tables;

    private void Deliver(RefreshInstruction message)
    {
        if (refreshers[message.RefresherId] is not { } refresher)
        {
            // A node with a newer program may have what this one has not.
            logger.LogWarning(
                "Another node has sent a message to the cache refresher {Refresher}, which this node does not have.", message.RefresherId);
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
