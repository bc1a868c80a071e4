using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Website.Webhooks;

/// <summary>Sends one message once, and writes in the log of webhooks what came of it.</summary>
internal sealed class WebhookSender(
    IHttpClientFactory clients, IWebhookLogFactory logFactory, IWebhookLogService logs, IOptions<WebhookOptions> options, TimeProvider time)
{
    private const int LoggedResponse = 16 * 1024;

    /// <summary>Headers of the message itself, which a webhook's own headers cannot replace.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host", "Content-Length", "Transfer-Encoding", "Connection", WebhookSignature.IdHeader, WebhookSignature.TimestampHeader,
        WebhookSignature.SignatureHeader, Constants.WebhookEvents.HeaderNames.EventName, Constants.WebhookEvents.HeaderNames.RetryCount,
    };

    /// <returns>Whether the receiver took it.</returns>
    public async Task<bool> SendAsync(IWebhook webhook, WebhookRequest message, CancellationToken cancellationToken)
    {
        using var request = Request(webhook, message);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Value.Timeout);
        HttpResponseMessage? response = null;
        Exception? failure = null;
        try
        {
            using var client = clients.CreateClient(Constants.HttpClients.WebhookFiring);
            response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            await ShortenAsync(response, limit.Token);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            failure = e;
        }

        using (response)
        {
            await logs.CreateAsync(await LogAsync(webhook, message, request, failure is null ? response : null, failure));
            return failure is null && response!.IsSuccessStatusCode;
        }
    }

    private async Task<WebhookLog> LogAsync(
        IWebhook webhook, WebhookRequest message, HttpRequestMessage request, HttpResponseMessage? response, Exception? failure)
    {
        var log = await logFactory.CreateAsync(
            message.EventAlias, request, response, message.RetryCount, failure, webhook, CancellationToken.None);
        log.Date = time.GetUtcNow().UtcDateTime;
        return log;
    }

    private HttpRequestMessage Request(IWebhook webhook, WebhookRequest message)
    {
        var body = message.RequestObject ?? "null";
        var isAddress = Uri.TryCreate(webhook.Url, UriKind.Absolute, out var address) && (address.Scheme is "https" or "http");

        // Without an address the sending fails, and is logged and given up as any other failure.
        var request = new HttpRequestMessage(HttpMethod.Post, isAddress ? address : null)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in webhook.Headers.Where(header => !Reserved.Contains(header.Key)))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"msg_{webhook.Key:N}_{message.Id}");
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds();
        request.Headers.Add(Constants.WebhookEvents.HeaderNames.EventName, message.EventAlias);
        request.Headers.Add(Constants.WebhookEvents.HeaderNames.RetryCount, message.RetryCount.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(WebhookSignature.IdHeader, id);
        request.Headers.Add(WebhookSignature.TimestampHeader, timestamp.ToString(CultureInfo.InvariantCulture));
        if (options.Value.Secret is { Length: > 0 } secret)
        {
            request.Headers.Add(WebhookSignature.SignatureHeader, WebhookSignature.Of(secret, id, timestamp, body));
        }

        return request;
    }

    // The log keeps the answer; a receiver must not be able to fill the database with it.
    private static async Task ShortenAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var buffer = new byte[LoggedResponse];
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        response.Content = new StringContent(Encoding.UTF8.GetString(buffer, 0, length).Replace('\0', ' '));
    }
}
