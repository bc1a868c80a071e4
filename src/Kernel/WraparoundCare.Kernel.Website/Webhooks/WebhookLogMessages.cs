using Microsoft.Extensions.Logging;

namespace WraparoundCare.Kernel.Website.Webhooks;

/// <summary>What is logged of webhooks. Never the message of a failure or an address: they can repeat what somebody wrote.</summary>
internal static partial class WebhookLogMessages
{
    [LoggerMessage(LogLevel.Error, "The message to webhooks about {Event} could not be made: {Failure}. {StackTrace}")]
    public static partial void WebhookMessageFailed(this ILogger logger, string @event, string failure, string? stackTrace);

    [LoggerMessage(LogLevel.Warning, "Webhook {Webhook} did not take a message after {Attempts} attempts. It is thrown away.")]
    public static partial void WebhookGivenUp(this ILogger logger, Guid webhook, int attempts);
}
