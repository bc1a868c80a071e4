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
    public string Of(UnitOfWork unit, string address) => HashOf(Key(unit), address);

    /// <summary>The same where nothing can be kept; null without a key, when nothing is known of any address.</summary>
    public string? Find(UnitOfWork unit, string address) => Read(Stored(unit)) is { } key ? HashOf(key, address) : null;

    /// <summary>What only the site can say of a mail to an address: whoever reports it as undeliverable has seen it.</summary>
    public string MarkOf(UnitOfWork unit, Guid mail, string addressHash) => Hash(Key(unit), $"mark\n{mail:N}\n{addressHash}")[..MarkLength];

    /// <summary>What only the site can say of something that it will read in a mail to it.</summary>
    /// <param name="unit">In which the key is read.</param>
    /// <param name="purpose">What it is for: of another purpose it is another.</param>
    /// <param name="content">What is said.</param>
    public byte[] SealOf(UnitOfWork unit, string purpose, string content) =>
        HMACSHA256.HashData(Key(unit), Encoding.UTF8.GetBytes($"seal\n{purpose}\n{content}"));

    private static string HashOf(byte[] key, string address) => Hash(key, $"address\n{address.Trim().ToLowerInvariant()}");

    private static string Hash(byte[] key, string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));

    private byte[] Key(UnitOfWork unit)
    {
        var stored = Stored(unit);
        return Read(stored) ?? Make(unit, stored);
    }

    // Two who begin together both end up with the key of the first to commit: what is taken away is what could not be read, and no other.
    private byte[] Make(UnitOfWork unit, byte[]? unreadable)
    {
        if (unreadable is not null)
        {
            Rows(unit).Where(row => row.Value == unreadable).ExecuteDelete();
        }

        var made = _protector.Protect(RandomNumberGenerator.GetBytes(KeyBytes));
        unit.Db.Database.ExecuteSql(
            $"INSERT INTO mail_key (id, value) VALUES ({MailKeyRow.OnlyId}, {made}) ON CONFLICT (id) DO NOTHING");
        return Read(Stored(unit)) ?? throw new InvalidOperationException("The key of the mail cannot be read.");
    }

    // When the keys of the site are gone, so is what was hashed before.
    private byte[]? Read(byte[]? stored)
    {
        try
        {
            return stored is null ? null : _protector.Unprotect(stored);
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
