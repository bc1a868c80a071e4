using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace WraparoundCare.Foundation.Accounts;

/// <summary>
/// What somebody gets by mail to prove who they are: valid for one account, one purpose and a time, and not after the security stamp
/// has changed. Whoever accepts one changes the stamp in the same transaction, as setting a password does.
/// </summary>
public sealed class OneTimeTokens(IDataProtectionProvider protection, TimeProvider time)
{
    public string Create(Account account, string purpose, TimeSpan lifetime) =>
        Protector(account, purpose).Protect(Content(account, (time.GetUtcNow() + lifetime).ToUnixTimeSeconds()));

    public bool IsValid(Account account, string purpose, string token)
    {
        string content;
        try
        {
            content = Protector(account, purpose).Unprotect(token);
        }
        catch (CryptographicException)
        {
            return false;
        }

        var end = content[(content.LastIndexOf('|') + 1)..];
        return long.TryParse(end, CultureInfo.InvariantCulture, out var expires)
            && time.GetUtcNow().ToUnixTimeSeconds() <= expires
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(content), Encoding.UTF8.GetBytes(Content(account, expires)));
    }

    private static string Content(Account account, long expires) =>
        string.Create(CultureInfo.InvariantCulture, $"{account.Id.Key:N}|{account.SecurityStamp}|{expires}");

    private IDataProtector Protector(Account account, string purpose) => protection.CreateProtector("Accounts", account.Id.Kind, purpose);
}
