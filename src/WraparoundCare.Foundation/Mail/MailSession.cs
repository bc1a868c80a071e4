using System.Globalization;
using MailKit.Net.Smtp;
using MimeKit;

namespace WraparoundCare.Foundation.Mail;

/// <summary>Sends a few mails after one another, over one connection or into the folder.</summary>
internal sealed class MailSession(MailRoute route, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static int _written;

    private SmtpClient? _client;

    public async Task<Delivery> SendAsync(MimeMessage message)
    {
        // Of its own: a site that stops sends this one first, because nobody knows how far the server is with it.
        using var patience = new CancellationTokenSource(Patience, time);
        if (route.Folder is { } folder)
        {
            return await TryAsync(DeliveryResult.Unavailable, () => WriteAsync(message, folder, patience.Token));
        }

        var connection = await TryAsync(DeliveryResult.Unavailable, () => ConnectAsync(patience.Token));
        if (connection.Result != DeliveryResult.Sent || _client is not { } client)
        {
            return connection;
        }

        return await TryAsync(DeliveryResult.Later, () => client.SendAsync(message, patience.Token));
    }

    public async Task CloseAsync()
    {
        if (_client is { IsConnected: true } client)
        {
            using var patience = new CancellationTokenSource(Patience, time);
            await TryAsync(DeliveryResult.Unavailable, () => client.DisconnectAsync(quit: true, patience.Token));
        }
    }

    public void Dispose() => _client?.Dispose();

    private async Task<Delivery> TryAsync(DeliveryResult otherwise, Func<Task> actAsync)
    {
        try
        {
            await actAsync();
            return Delivery.Sent;
        }
        catch (SmtpCommandException refusal)
        {
            var delivery = SmtpAnswer.Judge(refusal, otherwise);
            if (delivery.Result is DeliveryResult.Unavailable)
            {
                Dispose();
                _client = null;
            }

            return delivery;
        }
        catch (Exception failure)
        {
            // In which state the connection is, nobody knows.
            Dispose();
            _client = null;
            return new Delivery(otherwise, failure.GetType().Name);
        }
    }

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        if (_client is { IsConnected: true })
        {
            return;
        }

        _client?.Dispose();
        _client = new SmtpClient();
        var smtp = route.Smtp;
        await _client.ConnectAsync(smtp.Host ?? string.Empty, smtp.Port, smtp.SecureSocketOptions, cancellationToken);
        if (!string.IsNullOrEmpty(smtp.Username))
        {
            await _client.AuthenticateAsync(smtp.Username, smtp.Password ?? string.Empty, cancellationToken);
        }
    }

    // Under its own name only when it is whole: somebody may be looking. Names have the order of writing, also within a millisecond.
    private async Task WriteAsync(MimeMessage message, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var number = Interlocked.Increment(ref _written);
        var name = string.Create(
            CultureInfo.InvariantCulture, $"{time.GetUtcNow():yyyyMMdd-HHmmss-fff}-{number:D9}-{Guid.NewGuid():N}");
        var path = Path.Combine(folder, name + ".eml");
        await message.WriteToAsync(path + ".new", cancellationToken);
        File.Move(path + ".new", path);
    }
}
