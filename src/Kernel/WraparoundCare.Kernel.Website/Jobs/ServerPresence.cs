using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Sync;
using WraparoundCare.Kernel.Website.Startup;

namespace WraparoundCare.Kernel.Website.Jobs;

/// <summary>
/// Says that this node is there, so that the kernel can elect the one that does the common work. A node that stops says so; one
/// that dies is missed after a while.
/// </summary>
internal sealed class ServerPresence(
    IServerRegistrationService servers,
    IServerRoleAccessor roles,
    KernelHostingEnvironment hosting,
    IOptions<GlobalSettings> settings,
    ILogger<ServerPresence> logger) : Job, IHostedService
{
    // As the kernel's service names the node it runs on.
    private readonly string _identity = $"{Environment.MachineName}/{hosting.ApplicationId}";

    public override JobSchedule Schedule => JobSchedule.Every(settings.Value.DatabaseServerRegistrar.WaitTimeBetweenCalls);

    public override bool IsForEveryNode => true;

    private bool IsElected => roles is not SingleServerRoleAccessor;

    public override Task RunAsync(DateTime now, CancellationToken cancellationToken)
    {
        if (IsElected)
        {
            Touch();
        }

        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => RunAsync(default, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (IsElected)
            {
                servers.DeactiveServer(_identity);
            }
        }
        catch (Exception failure)
        {
            // The others will miss it in time.
            logger.JobFailed(nameof(ServerPresence), failure.GetType().Name, failure.StackTrace);
        }

        return Task.CompletedTask;
    }

    private void Touch()
    {
        var before = roles.CurrentServerRole;
        var stale = settings.Value.DatabaseServerRegistrar.StaleServerTimeout;

        // The kernel looks for a vacancy before it removes the dead; so it finds the one that they leave.
        servers.DeactiveStaleServers(stale);
        servers.TouchServer(hosting.ApplicationMainUrl.ToString(), stale);
        if (roles.CurrentServerRole != before)
        {
            logger.LogInformation("This node is now {Role}", roles.CurrentServerRole);
        }
    }
}
