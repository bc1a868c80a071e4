using System.Security.Cryptography;
using System.Text;

namespace WraparoundCare.Kernel.Website.Webhooks;

/// <summary>
/// Signs messages as the Standard Webhooks specification says, so that receivers can check them with a library: HMAC-SHA256 of the
/// id, the time and the body, which makes a message useless to repeat later.
/// </summary>
internal static class WebhookSignature
{
    public const string IdHeader = "webhook-id";
    public const string TimestampHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";
    private const string EncodedPrefix = "whsec_";

    public static string Of(string secret, string id, long timestamp, string body) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(Key(secret), Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}")));

    public static bool IsSecret(string? secret) => secret?.StartsWith(EncodedPrefix, StringComparison.Ordinal) != true
        || Convert.TryFromBase64String(secret[EncodedPrefix.Length..], new byte[secret.Length], out _);

    private static byte[] Key(string secret) => secret.StartsWith(EncodedPrefix, StringComparison.Ordinal)
        ? Convert.FromBase64String(secret[EncodedPrefix.Length..])
        : Encoding.UTF8.GetBytes(secret);
}
