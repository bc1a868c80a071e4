using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace WraparoundCare.Foundation.Accounts;

/// <summary>
/// Remembers in a cookie on which devices an account has signed in all the way. What strangers do to the account does not hold up
/// such a device. It gives no rights: the password, and the code, are asked as ever. Another password ends it.
/// </summary>
public sealed class KnownDevices(IDataProtectionProvider protection, TimeProvider time)
{
    public static readonly TimeSpan Term = TimeSpan.FromDays(90);

    public static SignInSource SourceOf(HttpContext context, string cookie) =>
        new(context.Connection.RemoteIpAddress, context.Request.Cookies[cookie]);

    /// <summary>To be called when somebody has signed in. A device that is known stays the same one, and its term begins again.</summary>
    public void Remember(HttpContext context, string cookie, Account account)
    {
        var device = Recognize(account, context.Request.Cookies[cookie]) ?? Guid.NewGuid();
        context.Response.Cookies.Append(cookie, Create(account, device), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = Term,
            Path = "/",
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
        });
    }

    /// <returns>Which device it is; null when the account does not know it.</returns>
    public Guid? Recognize(Account account, string? token)
    {
        if (string.IsNullOrEmpty(token) || Unprotect(account, token) is not { } content)
        {
            return null;
        }

        return content.Split('|') is [var device, var mark, var end]
            && mark == PasswordMark(account)
            && long.TryParse(end, CultureInfo.InvariantCulture, out var expires)
            && time.GetUtcNow().ToUnixTimeSeconds() < expires
            && Guid.TryParse(device, out var known)
            ? known
            : null;
    }

    public string Create(Account account, Guid device) => Protector(account).Protect(string.Create(
        CultureInfo.InvariantCulture, $"{device:N}|{PasswordMark(account)}|{(time.GetUtcNow() + Term).ToUnixTimeSeconds()}"));

    // Not the security stamp: signing in and out changes it.
    private static string PasswordMark(Account account) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(account.PasswordHash ?? string.Empty))[..16]);

    private string? Unprotect(Account account, string token)
    {
        try
        {
            return Protector(account).Unprotect(token);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector(Account account) =>
        protection.CreateProtector("Accounts", account.Id.Kind, account.Id.Key.ToString("N"), "device");
}
