using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Umbraco.Cms.Core.Models;

namespace WraparoundCare.Kernel.Persistence.Audit;

/// <summary>What was done to an entity, by whom. Kept when the entity is deleted, so it refers to nothing.</summary>
internal sealed class AuditRow
{
    public const int TypeMaxLength = 50;
    public const int EntityTypeMaxLength = 50;
    public const int CommentMaxLength = 4000;

    public int Id { get; set; }

    public int NodeId { get; set; }

    public AuditType AuditType { get; set; }

    public string? EntityType { get; set; }

    public int UserId { get; set; }

    public DateTime CreateDate { get; set; }

    public string? Comment { get; set; }

    public string? Parameters { get; set; }
}

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("audit");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.AuditType).HasConversion<string>().HasMaxLength(AuditRow.TypeMaxLength);
        builder.Property(row => row.EntityType).HasMaxLength(AuditRow.EntityTypeMaxLength);
        builder.Property(row => row.Comment).HasMaxLength(AuditRow.CommentMaxLength);
        builder.HasIndex(row => new { row.NodeId, row.CreateDate });
        builder.HasIndex(row => new { row.UserId, row.CreateDate });
        builder.HasIndex(row => row.CreateDate);
    }
}
