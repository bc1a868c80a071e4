using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Foundation.Accounts;

/// <summary>
/// Codes for who has lost the phone that makes the others: each works once. They are so long that a fast hash keeps them. Everything is
/// done in the unit of work of who asks, so that a code that lets nobody in is not used up.
/// </summary>
public sealed class RecoveryCodes(ICurrentUnitOfWork work)
{
    public const int Number = 10;

    private const int Length = 16;
    private const int Group = 4;

    // Without letters and digits that look alike.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <returns>Whether it has the form of one.</returns>
    public static bool IsOne(string typed) => Plain(typed) is { Length: Length } plain && plain.All(Alphabet.Contains);

    /// <returns>New ones, in the place of those before; they can be read this once.</returns>
    public IReadOnlyList<string> Renew(AccountId account)
    {
        Remove(account);
        var codes = Enumerable.Range(0, Number).Select(_ => RandomNumberGenerator.GetString(Alphabet, Length)).ToList();
        work.Required.Db.AddRange(codes.Select(code => new RecoveryCodeRow
        {
            AccountKind = account.Kind,
            AccountKey = account.Key,
            Hash = Hash(account, code),
        }));
        work.Required.Db.SaveChanges();
        return [.. codes.Select(code => string.Join('-', code.Chunk(Group).Select(part => new string(part))))];
    }

    public int Count(AccountId account) => Of(account).Count();

    public void Remove(AccountId account) => Of(account).ExecuteDelete();

    /// <returns>Whether it is one of the account's; then it is gone.</returns>
    public bool TryUse(AccountId account, string typed)
    {
        if (!IsOne(typed))
        {
            return false;
        }

        var hash = Hash(account, Plain(typed));
        return Of(account).Where(row => row.Hash == hash).ExecuteDelete() > 0;
    }

    private static string Plain(string typed) => typed.Replace("-", "").Replace(" ", "").ToLowerInvariant();

    private static string Hash(AccountId account, string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{account.Kind}|{account.Key:N}|{code}")));

    private IQueryable<RecoveryCodeRow> Of(AccountId account) => work.Required.Db.Set<RecoveryCodeRow>()
        .Where(row => row.AccountKind == account.Kind && row.AccountKey == account.Key);
}

internal sealed class RecoveryCodeRow
{
    public const int HashLength = 64;

    public required string AccountKind { get; set; }

    public Guid AccountKey { get; set; }

    public required string Hash { get; set; }
}

internal sealed class RecoveryCodeMapping : IEntityTypeConfiguration<RecoveryCodeRow>
{
    public void Configure(EntityTypeBuilder<RecoveryCodeRow> builder)
    {
        builder.ToTable("account_recovery_code");
        builder.HasKey(row => new { row.AccountKind, row.AccountKey, row.Hash });
        builder.Property(row => row.AccountKind).HasMaxLength(SignInFailureRow.KindMaxLength);
        builder.Property(row => row.Hash).HasMaxLength(RecoveryCodeRow.HashLength);
    }
}
