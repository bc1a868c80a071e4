using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Website.Webhooks;

/// <summary>
/// Puts a message in the queue in the database, in the transaction of the change if that is still open;
/// <see cref="WebhookDelivery"/> sends it.
/// </summary>
internal sealed class WebhookFiringService(ICoreScopeProvider scopes, IWebhookRequestRepository requests, IWebhookJsonSerializer json)
    : IWebhookFiringService
{
    public async Task FireAsync(IWebhook webhook, string eventAlias, object? payload, CancellationToken cancellationToken)
    {
        // Made before any scope is opened: one that ends in failure would take the change along.
        var message = new WebhookRequest { WebhookKey = webhook.Key, EventAlias = eventAlias, RequestObject = json.Serialize(payload) };
        if (scopes.Context is not null)
        {
            await requests.CreateAsync(message);
            return;
        }

        using var scope = scopes.CreateCoreScope();
        await requests.CreateAsync(message);
        scope.Complete();
    }
}
