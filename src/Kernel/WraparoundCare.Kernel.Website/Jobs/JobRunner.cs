using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Sync;
using Umbraco.Cms.Core.Web;
using WraparoundCare.Kernel.Website.Telemetry;

namespace WraparoundCare.Kernel.Website.Jobs;

/// <summary>
/// Runs every job at its times, each beside the others, for as long as the site runs. A run that fails is logged and the job goes on.
/// </summary>
internal sealed class JobRunner(
    IEnumerable<Job> jobs,
    TimeProvider time,
    IUmbracoContextFactory contexts,
    IServerRoleAccessor roles,
    ILogger<JobRunner> logger) : BackgroundService
{
    private static readonly TimeSpan MaxStep = TimeSpan.FromHours(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(jobs.Select(job => RepeatAsync(job, stoppingToken)));

    private async Task RepeatAsync(Job job, CancellationToken stopping)
    {
        while (true)
        {
            await WaitUntilAsync(job.Schedule.Next(time.GetUtcNow()), stopping);
            await RunAsync(job, stopping);
        }
    }

    // In steps: a timer can neither wait for months nor see that the clock was set.
    private async Task WaitUntilAsync(DateTimeOffset moment, CancellationToken stopping)
    {
        for (var left = moment - time.GetUtcNow(); left > TimeSpan.Zero; left = moment - time.GetUtcNow())
        {
            await Task.Delay(left < MaxStep ? left : MaxStep, time, stopping);
        }
    }

    private async Task RunAsync(Job job, CancellationToken stopping)
    {
        if (!job.IsForEveryNode && roles.CurrentServerRole is not (ServerRole.Single or ServerRole.SchedulingPublisher))
        {
            return;
        }

        using var timed = WebsiteTelemetry.Run(job.GetType().Name);
        try
        {
            // The kernel makes addresses only inside a context, and there is no request here.
            using var context = contexts.EnsureUmbracoContext();
            await job.RunAsync(time.GetUtcNow().UtcDateTime, stopping);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            WebsiteTelemetry.Failed(job.GetType().Name);
            logger.JobFailed(job.GetType().Name, failure.GetType().Name, failure.StackTrace);
        }
    }
}
