using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace WraparoundCare.Community.Members.Registration;

/// <summary>
/// The link with which somebody who has no account yet shows to have an address. It carries everything itself, so nothing of a person is
/// kept before they came back with it; when the account is made, it is worth nothing any more.
/// </summary>
internal sealed class RegistrationLinks(IDataProtectionProvider protection, TimeProvider time)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Members", "registration");

    public string Create(string email, TimeSpan lifetime) => _protector.Protect(string.Create(
        CultureInfo.InvariantCulture, $"{(time.GetUtcNow() + lifetime).ToUnixTimeSeconds()}|{MemberRecords.Normalize(email)}"));

    /// <returns>The address; null when the link is none of ours or too old.</returns>
    public string? Read(string? token)
    {
        if (string.IsNullOrEmpty(token) || Unprotect(token) is not { } content || content.Split('|', 2) is not [var end, var email])
        {
            return null;
        }

        return long.TryParse(end, CultureInfo.InvariantCulture, out var expires) && time.GetUtcNow().ToUnixTimeSeconds() <= expires
            ? email
            : null;
    }

    private string? Unprotect(string token)
    {
        try
        {
            return _protector.Unprotect(token);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
