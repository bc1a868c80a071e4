using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Kernel.Website.Jobs;

namespace WraparoundCare.Kernel.Website.Webhooks;

/// <summary>Removes what was logged of webhooks after the days that the settings say.</summary>
internal sealed class WebhookLogCleanUp(IWebhookLogRepository logs, ICoreScopeProvider scopes, WebhookTurn turn, IOptions<JobOptions> jobs)
    : NightlyJob(jobs)
{
    public override async Task RunAsync(DateTime now, CancellationToken cancellationToken)
    {
        if (!turn.Settings.EnableLoggingCleanup)
        {
            return;
        }

        using var scope = scopes.CreateCoreScope();
        var old = await logs.GetOlderThanDate(now.AddDays(-turn.Settings.KeepLogsForDays));
        await logs.DeleteByIds([.. old.Select(log => log.Id)]);
        scope.Complete();
    }
}
