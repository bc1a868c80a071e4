using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace WraparoundCare.Foundation.Accounts;

/// <summary>Encrypts what an account could be taken over with, so that a copy of the database is not enough.</summary>
public sealed class AccountSecrets(IDataProtectionProvider protection)
{
    // Stands in what is stored: with another name nothing of it can be read.
    private readonly IDataProtector _protector = protection.CreateProtector("Logins");

    public string Protect(string secret) => _protector.Protect(secret);

    /// <summary>
    /// The secret, or one that fits nothing when the keys are gone: the login must not become one without a second step.
    /// </summary>
    public string Unprotect(string stored)
    {
        try
        {
            return _protector.Unprotect(stored);
        }
        catch (CryptographicException)
        {
            return Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        }
    }
}
