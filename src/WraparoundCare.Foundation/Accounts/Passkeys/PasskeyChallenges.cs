using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Foundation.Accounts.Passkeys;

/// <summary>A question that was asked a moment ago, in the browser that it was asked in.</summary>
/// <param name="Id">By which it is known that it was answered.</param>
/// <param name="EndsAt">In UTC.</param>
/// <param name="State">What ASP.NET Core Identity must see again.</param>
internal sealed record PasskeyChallenge(Guid Id, DateTime EndsAt, string State);

/// <summary>
/// The challenge of a ceremony travels with the page that has begun it, encrypted with the keys that all nodes share: the answer may come
/// to another node, and asking costs no row. It is for minutes and for the browser that has begun (<see cref="PasskeyBrowser"/>). That it
/// was answered is a row, which only one request can make, on whichever node. A wrong answer makes none: nobody can fill the table.
/// </summary>
internal sealed class PasskeyChallenges(IDataProtectionProvider protection, JoinedWork joined, TimeProvider time)
{
    public static readonly TimeSpan Term = TimeSpan.FromMinutes(5);

    private DateTimeOffset Now => time.GetUtcNow();

    public string Protect(string purpose, string browser, string state) => Protector(purpose).Protect(
        string.Create(CultureInfo.InvariantCulture, $"{(Now + Term).ToUnixTimeSeconds()}|{Guid.NewGuid():N}|{browser}|{state}"));

    /// <returns>Null when it is too old, was begun in another browser, or is none.</returns>
    public PasskeyChallenge? Read(string purpose, string? browser, string? given) =>
        browser is not null
        && Unprotect(purpose, given)?.Split('|', 4) is [var end, var id, var begunIn, var state]
        && long.TryParse(end, CultureInfo.InvariantCulture, out var expires)
        && Now.ToUnixTimeSeconds() <= expires
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(begunIn), Encoding.UTF8.GetBytes(browser))
            ? new PasskeyChallenge(Guid.Parse(id), DateTimeOffset.FromUnixTimeSeconds(expires).UtcDateTime, state)
            : null;

    /// <returns>False when it was answered before.</returns>
    public bool TryUse(PasskeyChallenge challenge)
    {
        var (id, endsAt) = (challenge.Id, challenge.EndsAt);
        return joined.Write(work => work.Db.Database.ExecuteSql(
            $"INSERT INTO used_passkey_challenge (id, ends_at) VALUES ({id}, {endsAt}) ON CONFLICT (id) DO NOTHING") > 0);
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

    private IDataProtector Protector(string purpose) => protection.CreateProtector("Accounts", "passkey", purpose);
}
