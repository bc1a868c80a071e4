using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Sync;

namespace WraparoundCare.Kernel.Website.Jobs;

/// <summary>
/// Removes what nodes told each other so long ago that who has not heard it builds its memory anew, and
/// forgets nodes that were not seen since.
/// </summary>
internal sealed class InstructionCleanUp(
    ICoreScopeProvider scopes, ICacheInstructionRepository instructions, ILastSyncedManager nodes, IOptions<GlobalSettings> settings) : Job
{
    public override JobSchedule Schedule => JobSchedule.Every(settings.Value.DatabaseServerMessenger.TimeBetweenPruneOperations);

    public override async Task RunAsync(DateTime now, CancellationToken cancellationToken)
    {
        var oldest = now - settings.Value.DatabaseServerMessenger.TimeToRetainInstructions;
        using (var scope = scopes.CreateCoreScope())
        {
            instructions.DeleteInstructionsOlderThan(oldest);
            scope.Complete();
        }

        await nodes.DeleteOlderThanAsync(oldest);
    }
}
