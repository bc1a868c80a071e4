using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Sync;

namespace WraparoundCare.Kernel.Persistence.Messaging;

/// <summary>
/// Takes the kernel's cache messages. Before the commit they are collected for the other nodes, after it they are delivered to
/// this one. A message that comes at any other time waits for the commit of the ambient scope, or gets one of its own.
/// </summary>
internal sealed class ServerMessenger(ICoreScopeProvider scopes, IJsonSerializer json, RefreshTurns turns, InstructionFollower follower)
    : IServerMessenger
{
    public void QueueRefresh<TPayload>(ICacheRefresher refresher, TPayload[] payload)
    {
        if (refresher is not IPayloadCacheRefresher<TPayload> payloads)
        {
            throw new InvalidOperationException($"Cache refresher {refresher.Name} does not take {typeof(TPayload)}.");
        }

        Send(Instructions(refresher, MessageType.RefreshByJson, text: json.Serialize(payload)), () =>
        {
            payloads.RefreshInternal(payload);
            payloads.Refresh(payload);
        });
    }

    public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances)
    {
        var typed = refresher as ICacheRefresher<T>;
        Send(
            Instructions(refresher, MessageType.RefreshById, Array.ConvertAll(instances, instance => getNumericId(instance))),
            () => Array.ForEach(instances, typed is null ? instance => refresher.Refresh(getNumericId(instance)) : typed.Refresh));
    }

    public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, Guid> getGuidId, params T[] instances) =>
        QueueRefresh(refresher, Array.ConvertAll(instances, instance => getGuidId(instance)));

    public void QueueRefresh(ICacheRefresher refresher, params int[] numericIds) =>
        Send(Instructions(refresher, MessageType.RefreshById, numericIds), () => Array.ForEach(numericIds, refresher.Refresh));

    public void QueueRefresh(ICacheRefresher refresher, params Guid[] guidIds) =>
        Send(Instructions(refresher, MessageType.RefreshById, guidIds), () => Array.ForEach(guidIds, refresher.Refresh));

    public void QueueRefreshAll(ICacheRefresher refresher) => Send(Instructions(refresher, MessageType.RefreshAll), refresher.RefreshAll);

    public void QueueRemove<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances)
    {
        var typed = refresher as ICacheRefresher<T>;
        Send(
            Instructions(refresher, MessageType.RemoveById, Array.ConvertAll(instances, instance => getNumericId(instance))),
            () => Array.ForEach(instances, typed is null ? instance => refresher.Remove(getNumericId(instance)) : typed.Remove));
    }

    public void QueueRemove(ICacheRefresher refresher, params int[] numericIds) =>
        Send(Instructions(refresher, MessageType.RemoveById, numericIds), () => Array.ForEach(numericIds, refresher.Remove));

    // Nothing waits: messages go with the transaction.
    public void SendMessages()
    {
    }

    /// <summary>Takes in what other nodes have changed, for callers that cannot wait for the next wake-up.</summary>
    public void Sync() => follower.CatchUp();

    /// <summary>A message that had to wait: collected before the commit, delivered after it.</summary>
    internal void Resend(WaitingMessage message) => Send(message.Instructions, message.Deliver);

    private void Send(IReadOnlyList<RefreshInstruction> instructions, Action deliver)
    {
        var announcement = Announcement.Current;
        if (announcement is { IsCollecting: true })
        {
            announcement.Add(instructions);
        }
        else if (announcement?.Take(instructions) == true)
        {
            turns.Run(deliver);
        }
        else
        {
            using var scope = scopes.CreateCoreScope();
            scope.Notifications.Publish(new WaitingMessage(instructions, deliver));
            scope.Complete();
        }
    }

    private IReadOnlyList<RefreshInstruction> Instructions<TId>(ICacheRefresher refresher, MessageType type, TId[] ids)
        where TId : struct =>
        [.. RefreshInstruction.GetInstructions(refresher, json, type, ids.Cast<object>(), typeof(TId), null)];

    private IReadOnlyList<RefreshInstruction> Instructions(ICacheRefresher refresher, MessageType type, string? text = null) =>
        [.. RefreshInstruction.GetInstructions(refresher, json, type, null, null, text)];
}
