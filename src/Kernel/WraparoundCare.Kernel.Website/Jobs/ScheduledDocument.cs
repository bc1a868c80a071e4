using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Website.Jobs;

/// <summary>
/// Does what is due for one document in a transaction of its own. The kernel handles all documents of a moment in one
/// transaction, in which a failure of one undoes the others.
/// </summary>
internal sealed class ScheduledDocument(IContentService contents, ICoreScopeProvider scopes, ILogger<ScheduledDocument> logger)
{
    public void Perform(IContent document, DateTime moment)
    {
        try
        {
            using var scope = scopes.CreateCoreScope();
            scope.WriteLock(Constants.Locks.ScheduledPublishing);
            PerformInScope(document.Id, moment);
            scope.Complete();
        }
        catch (Exception failure)
        {
            logger.PublishingFailed(document.Key, failure.GetType().Name, failure.StackTrace);
        }
    }

    private void PerformInScope(int id, DateTime moment)
    {
        var schedule = contents.GetContentScheduleByContentId(id);
        var releases = Take(schedule, ContentScheduleAction.Release, moment);
        var expiries = Take(schedule, ContentScheduleAction.Expire, moment);
        if (contents.GetById(id) is not { } document || releases.Length + expiries.Length == 0)
        {
            return;
        }

        contents.PersistContentSchedule(document, schedule);
        if (releases.Length > 0)
        {
            Report(document, contents.Publish(document, releases, document.WriterId));
        }

        foreach (var culture in expiries)
        {
            Report(document, contents.Unpublish(document, culture, document.WriterId));
        }
    }

    private static string[] Take(ContentScheduleCollection schedule, ContentScheduleAction action, DateTime moment)
    {
        var cultures = schedule.GetPending(action, moment).Select(entry => entry.Culture).Distinct().ToArray();
        foreach (var culture in cultures)
        {
            schedule.Clear(culture, action, moment);
        }

        return cultures;
    }

    private void Report(IContent document, PublishResult result)
    {
        if (!result.Success)
        {
            logger.PublishingRefused(document.Key, result.Result.ToString());
        }
    }
}
