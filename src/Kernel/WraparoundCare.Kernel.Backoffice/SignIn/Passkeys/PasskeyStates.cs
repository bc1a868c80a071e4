using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace WraparoundCare.Kernel.Backoffice.SignIn.Passkeys;

/// <summary>
/// The challenge of a ceremony, given to the page that has begun it: encrypted, for minutes, and on this node for one answer only.
/// </summary>
internal sealed class PasskeyStates(IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly TimeSpan Term = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, long> _taken = new();

    private long Now => time.GetUtcNow().ToUnixTimeSeconds();

    public string Protect(string purpose, string state) => Protector(purpose).Protect(
        string.Create(CultureInfo.InvariantCulture, $"{Now + (long)Term.TotalSeconds}|{Guid.NewGuid():N}|{state}"));

    /// <returns>Null when it is too old, was taken before, or is none.</returns>
    public string? Take(string purpose, string? given)
    {
        Forget();
        return Unprotect(purpose, given)?.Split('|', 3) is [var end, var id, var state]
            && long.TryParse(end, CultureInfo.InvariantCulture, out var expires)
            && Now <= expires
            && _taken.TryAdd(id, expires)
                ? state
                : null;
    }

    private void Forget()
    {
        foreach (var (id, expires) in _taken)
        {
            if (expires < Now)
            {
                _taken.TryRemove(id, out _);
            }
        }
    }

    private string? Unprotect(string purpose, string? given)
    {
        try
        {
            return string.IsNullOrEmpty(given) ? null : Protector(purpose).Unprotect(given);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector(string purpose) => protection.CreateProtector("Accounts", "user", "passkey", purpose);
}
