using Microsoft.Extensions.Logging;

namespace WraparoundCare.Community.Forum.Replies;

/// <summary>Takes the mails that lie in the folder, and says how many there were and nothing of them.</summary>
internal sealed class ReplyPickup(ReplyFolder folder, ReplyReader reader, ILogger<ReplyPickup> logger)
{
    /// <summary>Handles all that waits.</summary>
    /// <returns>What became of each.</returns>
    public async Task<IReadOnlyList<ReplyResult>> HandleAsync(CancellationToken cancellationToken)
    {
        var results = new List<ReplyResult>();
        foreach (var reply in folder.Take())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var result = await TryReadAsync(reply, cancellationToken);
            ReplyTelemetry.Count(result);
            results.Add(result);
        }

        if (results.Exists(result => result is not ReplyResult.Later))
        {
            var counts = results.GroupBy(result => result).OrderBy(group => group.Key).Select(group => $"{group.Count()} {group.Key}");
            logger.LogInformation("Answers by mail: {Counts}", string.Join(", ", counts));
        }

        return results;
    }

    // One that fails must not keep the others, and what went wrong may quote it.
    private async Task<ReplyResult> TryReadAsync(TakenReply reply, CancellationToken cancellationToken)
    {
        var result = ReplyResult.Later;
        try
        {
            result = await reader.ReadAsync(reply.Path, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning("An answer by mail was not handled ({Failure}); it is tried again", failure.GetType().Name);
        }

        if (result is ReplyResult.Later)
        {
            return folder.Leave(reply) ? result : ReplyResult.Failed;
        }

        ReplyFolder.Remove(reply);
        return result;
    }
}
