using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Sync;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Kernel.Persistence.Messaging;

/// <summary>Follows other nodes for as long as the site runs: when woken, and by itself now and then.</summary>
internal sealed class InstructionService(
    InstructionFollower follower,
    DatabaseSignal signal,
    ILastSyncedManager synced,
    IOptions<GlobalSettings> settings,
    ILogger<InstructionService> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await signal.WaitAsync(settings.Value.DatabaseServerMessenger.TimeBetweenSyncOperations, stoppingToken);
            await CatchUpAsync();
        }
    }

    private async Task CatchUpAsync()
    {
        try
        {
            var before = follower.Position;
            follower.CatchUp();
            if (follower.Position != before)
            {
                // For who looks after the site: a node that starts has everything from the database and needs no number.
                await synced.SaveLastSyncedExternalAsync(follower.Position);
            }
        }
        catch (Exception failure)
        {
            logger.LogError(
                "This node could not follow the others ({Failure}) and tries again. {StackTrace}",
                failure.GetType().Name,
                failure.StackTrace);
        }
    }
}

/// <summary>Notes how far the others are, as soon as there is a table and before anything is read into memory.</summary>
internal sealed class BeginFollowing(InstructionFollower follower) : INotificationHandler<RuntimePremigrationsUpgradeNotification>
{
    public void Handle(RuntimePremigrationsUpgradeNotification notification) => follower.Begin();
}
