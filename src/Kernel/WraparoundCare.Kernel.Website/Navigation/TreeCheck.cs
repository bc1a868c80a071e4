using Microsoft.Extensions.Logging;
using WraparoundCare.Kernel.Website.Jobs;

namespace WraparoundCare.Kernel.Website.Navigation;

/// <summary>
/// Compares the trees in memory with the database, and reads them anew when they are not the same: what nobody has foreseen is mended
/// within minutes, and said in the log. A difference counts when it is still there after a while, because messages are under way.
/// </summary>
internal sealed class TreeCheck(DocumentTree documents, MediaTree media, TimeProvider time, ILogger<TreeCheck> logger) : Job
{
    /// <summary>Longer than a message takes to any node.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const int MaxShown = 5;

    public override JobSchedule Schedule => JobSchedule.Every(TimeSpan.FromMinutes(10));

    public override bool IsForEveryNode => true;

    public override async Task RunAsync(DateTime now, CancellationToken cancellationToken)
    {
        var suspects = Differences();
        if (suspects.Count == 0)
        {
            return;
        }

        await Task.Delay(Patience, time, cancellationToken);
        var drifted = Differences().Intersect(suspects).ToList();
        if (drifted.Count == 0)
        {
            return;
        }

        documents.Rebuild();
        media.Rebuild();
        logger.TreesHealed(drifted.Count, string.Join("; ", drifted.Take(MaxShown)));
    }

    private List<string> Differences() => [.. documents.Differences(), .. media.Differences()];
}
