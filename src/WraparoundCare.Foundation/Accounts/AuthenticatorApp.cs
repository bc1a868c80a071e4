using OtpNet;

namespace WraparoundCare.Foundation.Accounts;

/// <summary>
/// Codes of six digits from an app (TOTP, RFC 6238). One that is half a minute early or late is right too; one that was used, on whatever
/// node, is not right again.
/// </summary>
public sealed class AuthenticatorApp(UsedCodes used, TimeProvider time)
{
    private const int SecretBytes = 20;

    /// <returns>A secret in base 32, as apps take it.</returns>
    public static string NewSecret() => Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(SecretBytes));

    public static bool IsSecret(string? text) =>
        text?.Length == SecretBytes * 8 / 5 && text.All(character => character is (>= 'A' and <= 'Z') or (>= '2' and <= '7'));

    /// <returns>What a QR code says to an app.</returns>
    public static string AddressOf(string issuer, string account, string secret) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}"
        + $"?secret={secret}&issuer={Uri.EscapeDataString(issuer)}&digits=6&period=30";

    /// <summary>Uses up a code that is right, in the unit of work of who asks.</summary>
    public bool Verify(string secret, string code)
    {
        if (!IsSecret(secret))
        {
            return false;
        }

        var totp = new Totp(Base32Encoding.ToBytes(secret));
        var plain = code.Replace(" ", "");
        return totp.VerifyTotp(time.GetUtcNow().UtcDateTime, plain, out var step, new VerificationWindow(1, 1))
            && used.TryUse(secret, step);
    }
}
