using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Sync;

namespace WraparoundCare.Kernel.Persistence.Messaging;

/// <summary>
/// Keeps this node's memory up to what other nodes have committed. What it cannot follow, because it was away too long, too much
/// happened or a refresh failed, it answers by building everything anew.
/// </summary>
internal sealed class InstructionFollower(
    InstructionInbox inbox,
    MessageDelivery delivery,
    ServerMemory memory,
    IOptions<GlobalSettings> settings,
    ILogger<InstructionFollower> logger)
{
    private const int BatchSize = 100;
    private readonly Lock _following = new();
    private volatile bool _isInDoubt;

    /// <summary>The last instruction that this node has followed, and with it every one before.</summary>
    public int Position { get; private set; }

    /// <summary>To be called before anything is read into memory: what is committed from then on is followed.</summary>
    public void Begin() => Position = inbox.LastId();

    /// <summary>Follows all that is there. When the database cannot be read it fails, and skips nothing.</summary>
    public void CatchUp()
    {
        lock (_following)
        {
            while (Follow() == BatchSize)
            {
                // There is more.
            }
        }
    }

    /// <summary>Delivers what this node announced itself and a failing handler kept it from hearing.</summary>
    public void MakeUpFor(IReadOnlyList<RefreshInstruction> messages)
    {
        try
        {
            delivery.Deliver(messages);
        }
        catch (Exception failure)
        {
            Doubt(failure);
        }
    }

    /// <summary>Memory may not be what the database is: it is built anew at the next turn.</summary>
    public void Doubt(Exception failure)
    {
        _isInDoubt = true;
        logger.LogWarning(
            "A change may not have reached this node's memory ({Failure}): everything is built anew. {StackTrace}",
            failure.GetType().Name,
            failure.StackTrace);
    }

    private int Follow()
    {
        var pending = inbox.Read(Position, BatchSize);
        if (MessagingTelemetry.WaitingInstructions.Enabled)
        {
            MessagingTelemetry.WaitingInstructions.Record(pending.Count < BatchSize ? pending.Count : inbox.Count(Position));
        }

        if (_isInDoubt || IsTooMuch(pending))
        {
            Rebuild();
            return 0;
        }

        try
        {
            delivery.Deliver(inbox.OfOthers(pending));
        }
        catch (Exception failure)
        {
            Doubt(failure);
            Rebuild();
            return 0;
        }

        Position = pending is [.., var last] ? last.Id : Position;
        return pending.Count;
    }

    private bool IsTooMuch(IReadOnlyList<CacheInstruction> pending)
    {
        // Old instructions are removed: then the first one kept is not the next one.
        if (pending is [var first, ..] && first.Id > Position + 1 && inbox.FirstId() == first.Id)
        {
            logger.LogWarning("This node has missed changes that are not kept any more: everything is built anew.");
            return true;
        }

        return pending.Count == BatchSize && inbox.Count(Position) > settings.Value.DatabaseServerMessenger.MaxProcessingInstructionCount;
    }

    private void Rebuild()
    {
        // The flag goes first: a doubt that arises meanwhile is about what is being read.
        _isInDoubt = false;
        try
        {
            var position = inbox.LastId();
            memory.Rebuild();
            Position = position;
            logger.LogInformation("Everything in memory is built anew.");
        }
        catch
        {
            _isInDoubt = true;
            throw;
        }
    }
}
