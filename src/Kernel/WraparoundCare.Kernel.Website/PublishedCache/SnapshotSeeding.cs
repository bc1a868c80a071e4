using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PublishedCache;

namespace WraparoundCare.Kernel.Website.PublishedCache;

/// <summary>Fills the snapshot before the first request.</summary>
internal sealed class SnapshotSeeding(
    IDocumentCacheService documents,
    IMediaCacheService media,
    PublishedSnapshotStore snapshots,
    ILogger<SnapshotSeeding> logger) : INotificationAsyncHandler<UmbracoApplicationStartingNotification>
{
    public async Task HandleAsync(UmbracoApplicationStartingNotification notification, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        await media.SeedAsync(cancellationToken);
        await documents.SeedAsync(cancellationToken);
        snapshots.Seeded();
        logger.LogInformation(
            "Read {Documents} published documents and {Media} media items in {Milliseconds} ms",
            snapshots.Current.Documents.Count,
            snapshots.Current.Media.Count,
            (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }
}
