using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Foundation.Robots;

/// <summary>Which sums were used: each counts once, whichever node it is sent to.</summary>
internal sealed class UsedProofs(JoinedWork work, TimeProvider time)
{
    /// <returns>Whether nobody had used it.</returns>
    public bool TryAdd(string salt)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return work.Write(unit => unit.Db.Database.ExecuteSql(
            $"INSERT INTO used_proof (salt, used_at) VALUES ({salt}, {now}) ON CONFLICT (salt) DO NOTHING") == 1);
    }
}

/// <summary>A sum that was used.</summary>
internal sealed class UsedProofRow
{
    public const int SaltMaxLength = 32;

    public required string Salt { get; set; }

    public DateTime UsedAt { get; set; }
}

internal sealed class UsedProofMapping : IEntityTypeConfiguration<UsedProofRow>
{
    public void Configure(EntityTypeBuilder<UsedProofRow> builder)
    {
        builder.ToTable("used_proof");
        builder.HasKey(row => row.Salt);
        builder.Property(row => row.Salt).HasMaxLength(UsedProofRow.SaltMaxLength);
        builder.HasIndex(row => row.UsedAt);
    }
}

internal sealed class RobotEntityModel : IEntityModel
{
    public void Configure(ModelBuilder modelBuilder) => modelBuilder.ApplyConfiguration(new UsedProofMapping());
}
