using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Kernel.Persistence.Servers;

/// <summary>How far a node has followed the changes of the others.</summary>
internal sealed class LastSyncedRow
{
    public string Machine { get; set; } = string.Empty;

    public int? InternalId { get; set; }

    public int? ExternalId { get; set; }

    public DateTime LastSyncedDate { get; set; }
}

internal sealed class LastSyncedMapping : IEntityTypeConfiguration<LastSyncedRow>
{
    public void Configure(EntityTypeBuilder<LastSyncedRow> builder)
    {
        builder.ToTable("last_synced");
        builder.HasKey(row => row.Machine);
        builder.Property(row => row.Machine).HasMaxLength(ServerRow.IdentityMaxLength);
    }
}
