using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Foundation.Accounts;

/// <summary>
/// Which codes of authenticator apps were used, for all nodes and after a restart too. Written in the unit of work of who asks, so that a
/// code that lets nobody in is not used up.
/// </summary>
public sealed class UsedCodes(ICurrentUnitOfWork work, TimeProvider time)
{
    /// <returns>False when a code of this step, or of a later one, was used before.</returns>
    public bool TryUse(string secret, long step)
    {
        var (hash, now) = (Hash(secret), time.GetUtcNow().UtcDateTime);

        // One statement that both databases know: of two nodes with the same code the second waits for the first, and changes nothing.
        return work.Required.Db.Database.ExecuteSql($"""
            INSERT INTO account_used_code (secret_hash, step, used_at) VALUES ({hash}, {step}, {now})
            ON CONFLICT (secret_hash) DO UPDATE SET step = excluded.step, used_at = excluded.used_at
            WHERE account_used_code.step < excluded.step
            """) == 1;
    }

    // Secrets are random and long: a fast hash keeps them.
    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

internal sealed class UsedCodeRow
{
    public const int HashLength = 64;

    public required string SecretHash { get; set; }

    public long Step { get; set; }

    public DateTime UsedAt { get; set; }
}

internal sealed class UsedCodeMapping : IEntityTypeConfiguration<UsedCodeRow>
{
    public void Configure(EntityTypeBuilder<UsedCodeRow> builder)
    {
        builder.ToTable("account_used_code");
        builder.HasKey(row => row.SecretHash);
        builder.Property(row => row.SecretHash).HasMaxLength(UsedCodeRow.HashLength);
        builder.HasIndex(row => row.UsedAt);
    }
}
