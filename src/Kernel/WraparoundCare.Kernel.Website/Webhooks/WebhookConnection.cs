using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace WraparoundCare.Kernel.Website.Webhooks;

/// <summary>
/// Connects to receivers. The address is judged at the moment of connecting, so that a name cannot point elsewhere after it was
/// checked; redirects are not followed, and no proxy, cookie or account of the site takes part.
/// </summary>
internal static class WebhookConnection
{
    public static SocketsHttpHandler Create(IOptions<WebhookOptions> options) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = options.Value.Timeout,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        ConnectCallback = async (context, cancellationToken) =>
        {
            var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
            var allowed = options.Value.AllowPrivateAddresses ? found : [.. found.Where(PublicAddresses.Contains)];
            if (allowed.Length == 0)
            {
                throw new HttpRequestException(HttpRequestError.ConnectionError, "Refused: the address is not on the public internet.");
            }

            return await ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
        },
    };

    private static async Task<Stream> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
