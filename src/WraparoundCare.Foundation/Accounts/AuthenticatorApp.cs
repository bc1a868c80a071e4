using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using OtpNet;

namespace WraparoundCare.Foundation.Accounts;

/// <summary>
/// Codes of six digits from an app (TOTP, RFC 6238). One that is half a minute early or late is right too; one that was used is not right
/// again on this node.
/// </summary>
public sealed class AuthenticatorApp(TimeProvider time)
{
    private const int SecretBytes = 20;

    // One for each secret that was ever used since the start.
    private readonly ConcurrentDictionary<string, long> _lastSteps = new();

    /// <returns>A secret in base 32, as apps take it.</returns>
    public static string NewSecret() => Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(SecretBytes));

    public static bool IsSecret(string? text) =>
        text?.Length == SecretBytes * 8 / 5 && text.All(character => character is (>= 'A' and <= 'Z') or (>= '2' and <= '7'));

    /// <returns>What a QR code says to an app.</returns>
    public static string AddressOf(string issuer, string account, string secret) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}"
        + $"?secret={secret}&issuer={Uri.EscapeDataString(issuer)}&digits=6&period=30";

    public bool Verify(string secret, string code)
    {
        if (!IsSecret(secret))
        {
            return false;
        }

        var totp = new Totp(Base32Encoding.ToBytes(secret));
        var plain = code.Replace(" ", "");
        return totp.VerifyTotp(time.GetUtcNow().UtcDateTime, plain, out var step, new VerificationWindow(1, 1)) && IsNew(secret, step);
    }

    private bool IsNew(string secret, long step)
    {
        var name = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
        while (true)
        {
            var last = _lastSteps.GetOrAdd(name, long.MinValue);
            if (step <= last)
            {
                return false;
            }

            if (_lastSteps.TryUpdate(name, step, last))
            {
                return true;
            }
        }
    }
}
