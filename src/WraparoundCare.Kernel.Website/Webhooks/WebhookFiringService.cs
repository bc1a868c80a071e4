using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Website.Webhooks;

/// <summary>Puts a message in the queue in the database; <see cref="WebhookDelivery"/> sends it.</summary>
internal sealed class WebhookFiringService(IWebhookRequestService requests) : IWebhookFiringService
{
    public Task FireAsync(IWebhook webhook, string eventAlias, object? payload, CancellationToken cancellationToken) =>
        requests.CreateAsync(webhook.Key, eventAlias, payload);
}
