using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Sync;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Messaging;

/// <summary>
/// Stores what other nodes must refresh in the transaction of the change itself. The kernel works out its cache messages from
/// the notifications of a scope, after the commit; the same handlers run here once more before it, and what they send is written down.
/// </summary>
/// <param name="events">Runs the handlers.</param>
/// <param name="outbox">Where messages are written.</param>
/// <param name="follower">Late, because it reads through the scopes that announce here.</param>
internal sealed class Announcer(IEventAggregator events, InstructionOutbox outbox, Lazy<InstructionFollower> follower)
{
    /// <param name="scope">The root scope that is about to commit; it still takes part in the transaction.</param>
    /// <param name="pending">Its notifications.</param>
    public Announcement Announce(KernelScope scope, IReadOnlyList<INotification> pending)
    {
        var announcement = new Announcement();
        if (pending.Count > 0)
        {
            announcement.Around(() => events.Publish<INotification, IDistributedCacheNotificationHandler>(pending));
        }

        outbox.Write(scope.Context.ChangedTables, announcement.Close());

        return announcement;
    }

    /// <summary>The commit failed after handlers had worked as if it would not: what they have changed in memory may be wrong.</summary>
    public void Failed(Exception failure) => follower.Value.Doubt(failure);

    /// <summary>The notifications are out. What a failing handler kept from this node is delivered all the same.</summary>
    public void Finish(Announcement announcement)
    {
        if (announcement.Remaining() is { Count: > 0 } remaining)
        {
            follower.Value.MakeUpFor(remaining);
        }
    }
}

/// <summary>Writes instructions for the other nodes in the ambient transaction.</summary>
internal sealed class InstructionOutbox(ICacheInstructionRepository instructions, InstructionFormat format, DatabaseOptions options)
{
    /// <param name="changedTables">Go first: the refreshers of another node read through what it keeps of them.</param>
    /// <param name="messages">The kernel's own messages.</param>
    public void Write(IReadOnlyCollection<string> changedTables, IReadOnlyList<RefreshInstruction> messages)
    {
        // An SQLite file has one node.
        if (changedTables.Count + messages.Count > 0 && options.Provider == DatabaseProvider.PostgreSql)
        {
            instructions.Add(format.Write(changedTables.Count == 0 ? messages : [format.Changed(changedTables), .. messages]));
        }
    }
}
