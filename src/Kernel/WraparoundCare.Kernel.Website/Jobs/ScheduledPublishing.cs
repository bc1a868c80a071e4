using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Website.Jobs;

/// <summary>
/// Publishes and unpublishes documents at their times. After a pause the times that were missed are done one by one in their
/// order, so a document that had to go and come back is there in the end.
/// </summary>
internal sealed class ScheduledPublishing(
    IContentService contents,
    ICoreScopeProvider scopes,
    ScheduledDocument single,
    IOptions<ScheduledPublishingSettings> settings,
    ILogger<ScheduledPublishing> logger) : Job
{
    public override JobSchedule Schedule => JobSchedule.Every(settings.Value.Period);

    // To the minute also when the elected node has just died: the lock makes sure that it is done once.
    public override bool IsForEveryNode => true;

    public override Task RunAsync(DateTime now, CancellationToken cancellationToken)
    {
        foreach (var moment in Moments(now))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Perform(moment);
        }

        return Task.CompletedTask;
    }

    private List<DateTime> Moments(DateTime now)
    {
        var due = Due(now);
        return due.Count == 0
            ? []
            : [.. contents.GetContentSchedulesByKeys([.. due.Select(document => document.Key)])
                .SelectMany(schedule => schedule.Value)
                .Select(entry => entry.Date)
                .Where(date => date <= now)
                .Distinct()
                .Order()];
    }

    private void Perform(DateTime moment)
    {
        try
        {
            PerformTogether(moment);
        }
        catch (Exception failure)
        {
            var due = Due(moment);
            logger.PublishingTogetherFailed(due.Count, failure.GetType().Name);
            due.ForEach(document => single.Perform(document, moment));
        }
    }

    // Under the lock the kernel reads again what is due: what another node has just done is not there any more.
    private void PerformTogether(DateTime moment)
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ScheduledPublishing);
        contents.PerformScheduledPublish(moment);
        scope.Complete();
    }

    private List<IContent> Due(DateTime moment) =>
        [.. contents.GetContentForRelease(moment).Concat(contents.GetContentForExpiration(moment)).DistinctBy(document => document.Id)];
}
