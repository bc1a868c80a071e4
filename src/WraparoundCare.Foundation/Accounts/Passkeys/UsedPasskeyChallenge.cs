using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Foundation.Accounts.Passkeys;

/// <summary>A challenge that was answered rightly. When its time is over it is refused without the row, which then goes.</summary>
internal sealed class UsedPasskeyChallengeRow
{
    public Guid Id { get; set; }

    public DateTime EndsAt { get; set; }
}

internal sealed class UsedPasskeyChallengeMapping : IEntityTypeConfiguration<UsedPasskeyChallengeRow>
{
    public const string Table = "used_passkey_challenge";

    public void Configure(EntityTypeBuilder<UsedPasskeyChallengeRow> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.EndsAt);
    }
}
