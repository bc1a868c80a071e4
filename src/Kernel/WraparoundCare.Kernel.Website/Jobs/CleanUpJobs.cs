using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Website.Jobs;

/// <summary>Removes old versions of documents by the policy of the settings and of each document type.</summary>
internal sealed class VersionCleanUp(
    IContentVersionService versions, IOptionsMonitor<ContentSettings> settings, IOptions<JobOptions> jobs, ILogger<VersionCleanUp> logger)
    : NightlyJob(jobs)
{
    public override Task RunAsync(DateTime now, CancellationToken cancellationToken)
    {
        if (settings.CurrentValue.ContentVersionCleanupPolicy.EnableCleanup)
        {
            logger.VersionsRemoved(versions.PerformContentVersionCleanup(now).Count);
        }

        return Task.CompletedTask;
    }
}

/// <summary>Removes uploads that nobody used in time. They are on this node's own disk, so every node does it.</summary>
internal sealed class TemporaryFileCleanUp(ITemporaryFileService files, IOptions<JobOptions> jobs) : NightlyJob(jobs)
{
    public override bool IsForEveryNode => true;

    public override Task RunAsync(DateTime now, CancellationToken cancellationToken) => files.CleanUpOldTempFiles();
}

/// <summary>Removes old entries of the kernel's own log of what was opened and done by the system; what people did stays.</summary>
internal sealed class AuditCleanUp(IAuditService audit, IOptionsMonitor<LoggingSettings> settings, IOptions<JobOptions> jobs)
    : NightlyJob(jobs)
{
    public override Task RunAsync(DateTime now, CancellationToken cancellationToken) =>
        audit.CleanLogsAsync((int)Math.Min(settings.CurrentValue.MaxLogAge.TotalMinutes, int.MaxValue));
}
