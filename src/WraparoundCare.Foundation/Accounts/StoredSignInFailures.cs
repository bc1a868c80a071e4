using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Foundation.Accounts.Passkeys;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Foundation.Accounts;

/// <summary>
/// The failures of accounts of every kind, in the transaction of the change: several nodes count together, a restart forgets nothing,
/// and who unlocks an account does so for all of them. Each kind's store uses it under its own lock.
/// </summary>
public sealed class StoredSignInFailures(ICurrentUnitOfWork work, TimeProvider time)
{
    private DbSet<SignInFailureRow> Rows => work.Required.Db.Set<SignInFailureRow>();

    public SignInFailures Read(AccountId account) => new(
    [
        .. Of(account).AsNoTracking().AsEnumerable().Select(row => new FailureCount(row.Source, row.Failures, row.FirstAt, row.LastAt)),
    ]);

    public void Write(AccountId account, SignInFailures before, SignInFailures after)
    {
        var changed = after.Counts.Except(before.Counts).ToList();
        var gone = before.Counts.Except(after.Counts).Select(count => count.Source).ToList();
        var oldest = time.GetUtcNow().UtcDateTime - SignInFailures.Window;
        Of(account).Where(row => gone.Contains(row.Source)).ExecuteDelete();
        Rows.Where(row => row.FirstAt < oldest).ExecuteDelete();
        Rows.AddRange(changed.Select(count => new SignInFailureRow
        {
            AccountKind = account.Kind,
            AccountKey = account.Key,
            Source = count.Source,
            Failures = count.Failures,
            FirstAt = count.First,
            LastAt = count.Last,
        }));
        work.Required.Db.SaveChanges();
    }

    private IQueryable<SignInFailureRow> Of(AccountId account) =>
        Rows.Where(row => row.AccountKind == account.Kind && row.AccountKey == account.Key);
}

internal sealed class SignInFailureRow
{
    public const int KindMaxLength = 20;

    public required string AccountKind { get; set; }

    public Guid AccountKey { get; set; }

    public required string Source { get; set; }

    public int Failures { get; set; }

    public DateTime FirstAt { get; set; }

    public DateTime LastAt { get; set; }
}

internal sealed class SignInFailureMapping : IEntityTypeConfiguration<SignInFailureRow>
{
    public void Configure(EntityTypeBuilder<SignInFailureRow> builder)
    {
        builder.ToTable("sign_in_failure");
        builder.HasKey(row => new { row.AccountKind, row.AccountKey, row.Source });
        builder.Property(row => row.AccountKind).HasMaxLength(SignInFailureRow.KindMaxLength);
        builder.Property(row => row.Source).HasMaxLength(FailureCount.SourceMaxLength);
        builder.HasIndex(row => row.FirstAt);
    }
}

internal sealed class AccountEntityModel : IEntityModel
{
    public void Configure(ModelBuilder modelBuilder) => modelBuilder
        .ApplyConfiguration(new SignInFailureMapping())
        .ApplyConfiguration(new AccountSessionMapping())
        .ApplyConfiguration(new RecoveryCodeMapping())
        .ApplyConfiguration(new PasskeyMapping())
        .ApplyConfiguration(new UsedPasskeyChallengeMapping())
        .ApplyConfiguration(new UsedCodeMapping());
}
