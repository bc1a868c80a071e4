using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Umbraco.Cms.Core.Models.Membership;

namespace WraparoundCare.Kernel.Backoffice.Users;

/// <summary>
/// What a user gets by mail to prove who they are: valid once for one purpose, because it carries the security stamp, which changes
/// with the password.
/// </summary>
internal sealed class UserTokens(IDataProtectionProvider protection, TimeProvider time)
{
    public string Create(IUser user, string purpose, TimeSpan lifetime) =>
        Protector(purpose).Protect(Content(user, (time.GetUtcNow() + lifetime).ToUnixTimeSeconds()));

    public bool IsValid(IUser user, string purpose, string token)
    {
        string content;
        try
        {
            content = Protector(purpose).Unprotect(token);
        }
        catch (CryptographicException)
        {
            return false;
        }

        var end = content[(content.LastIndexOf('|') + 1)..];
        return long.TryParse(end, CultureInfo.InvariantCulture, out var expires)
            && time.GetUtcNow().ToUnixTimeSeconds() <= expires
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(content), Encoding.UTF8.GetBytes(Content(user, expires)));
    }

    private static string Content(IUser user, long expires) =>
        string.Create(CultureInfo.InvariantCulture, $"{user.Key:N}|{user.SecurityStamp}|{expires}");

    private IDataProtector Protector(string purpose) => protection.CreateProtector("BackOfficeUser", purpose);
}
