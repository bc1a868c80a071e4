using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Sync;
using Umbraco.Cms.Core.Web;

namespace WraparoundCare.Kernel.Website.Jobs;

/// <summary>Runs every job at its times, each beside the others, for as long as the site runs. A run that fails is logged and the job goes on.</summary>
internal sealed class JobRunner(
    IEnumerable<Job> jobs, TimeProvider time, IUmbracoContextFactory contexts, IServerRoleAccessor roles, ILogger<JobRunner> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(jobs.Select(job => RepeatAsync(job, stoppingToken)));

    private async Task RepeatAsync(Job job, CancellationToken stopping)
    {
        while (true)
        {
            var now = time.GetUtcNow();
            await Task.Delay(job.Schedule.Next(now) - now, time, stopping);
            await RunAsync(job, stopping);
        }
    }

    private async Task RunAsync(Job job, CancellationToken stopping)
    {
        if (!job.IsForEveryNode && roles.CurrentServerRole is not (ServerRole.Single or ServerRole.SchedulingPublisher))
        {
            return;
        }

        try
        {
            // The kernel makes addresses only inside a context, and there is no request here.
            using var context = contexts.EnsureUmbracoContext();
            await job.RunAsync(time.GetUtcNow().UtcDateTime, stopping);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            logger.JobFailed(job.GetType().Name, failure.GetType().Name, failure.StackTrace);
        }
    }
}
