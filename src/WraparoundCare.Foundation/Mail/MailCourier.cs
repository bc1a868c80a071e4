using Microsoft.Extensions.Logging;

namespace WraparoundCare.Foundation.Mail;

/// <summary>Sends what is due and says how each mail ended.</summary>
internal sealed class MailCourier(
    MailClaims claims, MailContents contents, MailAddresses addresses, MailPost post, ILogger<MailCourier> logger)
{
    /// <summary>How long a mail waits after each time that it was not taken; after the last it is given up.</summary>
    public static readonly IReadOnlyList<TimeSpan> Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3),
        TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    private const string UnreadableFailure = "Unreadable";

    /// <returns>Whether mail can be sent now; when not, trying the next one is of no use.</returns>
    public async Task<bool> SendDueAsync(CancellationToken cancellationToken)
    {
        if (!post.IsOpen)
        {
            return false;
        }

        var sent = new Dictionary<string, int>(StringComparer.Ordinal);
        using var session = post.Open();
        var isAvailable = true;
        while (isAvailable && !cancellationToken.IsCancellationRequested && claims.Next() is { } mail)
        {
            isAvailable = await HandleAsync(session, mail, sent);
        }

        await session.CloseAsync();
        foreach (var (kind, count) in sent)
        {
            MailTelemetry.Sent.Add(count, MailTelemetry.Kind(kind));
            logger.LogInformation("Mail: {Count} of kind {Kind} sent", count, kind);
        }

        return isAvailable;
    }

    private async Task<bool> HandleAsync(MailSession session, ClaimedMail mail, Dictionary<string, int> sent)
    {
        if (contents.Unprotect(mail.Content) is not { } content)
        {
            Bury(mail, new Delivery(DeliveryResult.Refused, UnreadableFailure));
            return true;
        }

        if (content.IsSubscription && !addresses.Takes(mail.AddressHash, mail.Kind))
        {
            claims.Remove(mail);
            return true;
        }

        var delivery = await DeliverAsync(session, mail, content);
        if (delivery.Result == DeliveryResult.Sent)
        {
            claims.Remove(mail);
            sent[mail.Kind] = sent.GetValueOrDefault(mail.Kind) + 1;
        }
        else
        {
            Settle(mail, delivery);
        }

        return delivery.Result != DeliveryResult.Unavailable;
    }

    private async Task<Delivery> DeliverAsync(MailSession session, ClaimedMail mail, MailContent content)
    {
        try
        {
            using var message = post.Make(mail, content);
            return await session.SendAsync(message);
        }
        catch (Exception failure) when (failure is FormatException or ArgumentException or InvalidOperationException)
        {
            // A sender that is no address: the settings can be mended.
            return new Delivery(DeliveryResult.Unavailable, failure.GetType().Name);
        }
    }

    private void Settle(ClaimedMail mail, Delivery delivery)
    {
        if (delivery.Result is DeliveryResult.Refused or DeliveryResult.NobodyThere || mail.Attempts > Pauses.Count)
        {
            Bury(mail, delivery);
            return;
        }

        MailTelemetry.Failed.Add(1, MailTelemetry.Kind(mail.Kind));
        logger.LogWarning(
            "A mail of kind {Kind} was not sent ({Failure}); attempt {Attempt} of {Attempts}",
            mail.Kind,
            delivery.Failure,
            mail.Attempts,
            Pauses.Count + 1);
        claims.PutOff(mail, Pauses[mail.Attempts - 1]);
    }

    private void Bury(ClaimedMail mail, Delivery delivery)
    {
        var isForGood = delivery.Result is DeliveryResult.Refused or DeliveryResult.NobodyThere;
        MailTelemetry.Dead.Add(1, MailTelemetry.Kind(mail.Kind));
        logger.LogWarning("A mail of kind {Kind} is given up ({Failure})", mail.Kind, delivery.Failure);
        claims.Bury(mail, delivery.Failure, isForGood, delivery.Result == DeliveryResult.NobodyThere);
    }
}

/// <summary>Makes messages and the sessions that they go by.</summary>
internal sealed class MailPost(MailMessages messages, MailRoute route, TimeProvider time)
{
    public bool IsOpen => route.CanSend;

    public MailSession Open() => new(route, time);

    public MimeKit.MimeMessage Make(ClaimedMail mail, MailContent content) => messages.Make(mail, content);
}
