using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Kernel.Persistence.Audit;

/// <summary>A security event: who did what to whose account. Kept when accounts are deleted, so it refers to nothing.</summary>
internal sealed class AuditEntryRow
{
    public const int DetailsMaxLength = 1024;
    public const int IpMaxLength = 64;
    public const int EventTypeMaxLength = 256;

    public int Id { get; set; }

    public int PerformingUserId { get; set; }

    public Guid? PerformingUserKey { get; set; }

    public string? PerformingDetails { get; set; }

    public string? PerformingIp { get; set; }

    public DateTime EventDate { get; set; }

    public int AffectedUserId { get; set; }

    public Guid? AffectedUserKey { get; set; }

    public string? AffectedDetails { get; set; }

    public string? EventType { get; set; }

    public string? EventDetails { get; set; }
}

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntryRow>
{
    public void Configure(EntityTypeBuilder<AuditEntryRow> builder)
    {
        builder.ToTable("audit_entry");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.PerformingDetails).HasMaxLength(AuditEntryRow.DetailsMaxLength);
        builder.Property(row => row.PerformingIp).HasMaxLength(AuditEntryRow.IpMaxLength);
        builder.Property(row => row.AffectedDetails).HasMaxLength(AuditEntryRow.DetailsMaxLength);
        builder.Property(row => row.EventType).HasMaxLength(AuditEntryRow.EventTypeMaxLength);
        builder.Property(row => row.EventDetails).HasMaxLength(AuditEntryRow.DetailsMaxLength);
        builder.HasIndex(row => row.EventDate);
    }
}
