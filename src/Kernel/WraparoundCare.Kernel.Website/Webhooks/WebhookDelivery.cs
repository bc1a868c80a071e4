using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Sync;
using WraparoundCare.Kernel.Website.Jobs;
using WraparoundCare.Kernel.Website.Telemetry;

namespace WraparoundCare.Kernel.Website.Webhooks;

/// <summary>
/// Sends what is in the queue, on the node that schedules. Each further attempt waits twice as long as the one before; a receiver
/// that fails keeps nobody else waiting.
/// </summary>
internal sealed class WebhookDelivery(
    IWebhookRequestService requests,
    IWebhookService webhooks,
    WebhookSender sender,
    WebhookTurn turn,
    ILogger<WebhookDelivery> logger) : Job
{
    private const int ReceiversAtOnce = 4;
    private readonly ConcurrentDictionary<int, DateTime> _notBefore = new();

    public override JobSchedule Schedule => JobSchedule.Every(turn.Settings.Period);

    public override async Task RunAsync(DateTime now, CancellationToken cancellationToken)
    {
        if (!turn.IsOurs)
        {
            WebsiteTelemetry.WebhookQueue.Record(0);
            return;
        }

        var waiting = (await requests.GetAllAsync()).ToList();
        WebsiteTelemetry.WebhookQueue.Record(waiting.Count);
        var due = waiting.Where(request => now >= _notBefore.GetValueOrDefault(request.Id)).ToList();
        await Parallel.ForEachAsync(
            due.GroupBy(request => request.WebhookKey),
            new ParallelOptions { MaxDegreeOfParallelism = ReceiversAtOnce, CancellationToken = cancellationToken },
            async (group, cancellationToken) => await DeliverAsync(group.Key, group, now, cancellationToken));
    }

    private async Task DeliverAsync(Guid key, IEnumerable<WebhookRequest> messages, DateTime now, CancellationToken cancellationToken)
    {
        var webhook = await webhooks.GetAsync(key);
        foreach (var message in messages)
        {
            if (webhook is not { Enabled: true } || await sender.SendAsync(webhook, message, cancellationToken))
            {
                await ForgetAsync(message);
                continue;
            }

            await RetryLaterAsync(message, now);
            return;
        }
    }

    private async Task RetryLaterAsync(WebhookRequest message, DateTime now)
    {
        if (message.RetryCount >= turn.Settings.MaximumRetries)
        {
            logger.WebhookGivenUp(message.WebhookKey, message.RetryCount + 1);
            await ForgetAsync(message);
            return;
        }

        _notBefore[message.Id] = now + turn.Settings.Period * Math.Pow(2, message.RetryCount);
        message.RetryCount++;
        await requests.UpdateAsync(message);
    }

    private Task ForgetAsync(WebhookRequest message)
    {
        _notBefore.TryRemove(message.Id, out _);
        return requests.DeleteAsync(message);
    }
}

/// <summary>Whether webhooks are on and it is this node that sends.</summary>
internal sealed class WebhookTurn(IOptionsMonitor<WebhookSettings> settings, IServerRoleAccessor roles)
{
    public WebhookSettings Settings => settings.CurrentValue;

    public bool IsOurs => Settings.Enabled && roles.CurrentServerRole is ServerRole.Single or ServerRole.SchedulingPublisher;
}
