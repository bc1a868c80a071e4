using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Foundation.Mail;

/// <summary>
/// Addresses as keyed hashes: they can be compared, and a copy of the tables does not say whose they are. The key is made at the first
/// use, in the transaction of who uses it, and is read each time: one that was rolled back must not live on in memory.
/// </summary>
internal sealed class MailHashes(IDataProtectionProvider protection)
{
    public const int Length = 64;

    private const int KeyBytes = 32;
    private const int MarkLength = 24;

    // Stands in what is stored: with another name nothing of it can be read.
    private readonly IDataProtector _protector = protection.CreateProtector("Mail.Hashes");

    /// <summary>The hash of an address. Letters of another case reach the same person.</summary>
    public string Of(UnitOfWork unit, string address) => Hash(unit, $"address\n{address.Trim().ToLowerInvariant()}");

    /// <summary>What only the site can say of a mail to an address: whoever reports it as undeliverable has seen it.</summary>
    public string MarkOf(UnitOfWork unit, Guid mail, string addressHash) => Hash(unit, $"mark\n{mail:N}\n{addressHash}")[..MarkLength];

    private string Hash(UnitOfWork unit, string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Key(unit), Encoding.UTF8.GetBytes(text)));

    private byte[] Key(UnitOfWork unit) => Read(unit) ?? Make(unit);

    // Two who begin together both end up with the key of the first to commit.
    private byte[] Make(UnitOfWork unit)
    {
        var made = _protector.Protect(RandomNumberGenerator.GetBytes(KeyBytes));
        if (Stored(unit) is { } unreadable)
        {
            Rows(unit).Where(row => row.Value == unreadable).ExecuteDelete();
        }

        unit.Db.Database.ExecuteSql(
            $"INSERT INTO mail_key (id, value) VALUES ({MailKeyRow.OnlyId}, {made}) ON CONFLICT (id) DO NOTHING");
        return Read(unit) ?? throw new InvalidOperationException("The key of the mail cannot be read.");
    }

    // When the keys of the site are gone, so is what was hashed before.
    private byte[]? Read(UnitOfWork unit)
    {
        try
        {
            return Stored(unit) is { } stored ? _protector.Unprotect(stored) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static byte[]? Stored(UnitOfWork unit) => Rows(unit).Select(row => row.Value).FirstOrDefault();

    private static IQueryable<MailKeyRow> Rows(UnitOfWork unit) =>
        unit.Db.Set<MailKeyRow>().AsNoTracking().Where(row => row.Id == MailKeyRow.OnlyId);
}
