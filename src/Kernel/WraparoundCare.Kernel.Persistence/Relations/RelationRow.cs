using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Kernel.Persistence.Relations;

/// <summary>A relation between two entities; gone when either of them is.</summary>
internal sealed class RelationRow
{
    public const int CommentMaxLength = 1000;

    public int Id { get; set; }

    public int ParentId { get; set; }

    public int ChildId { get; set; }

    public int RelationTypeId { get; set; }

    public DateTime CreateDate { get; set; }

    public string? Comment { get; set; }
}

internal sealed class RelationMapping : IEntityTypeConfiguration<RelationRow>
{
    public void Configure(EntityTypeBuilder<RelationRow> builder)
    {
        builder.ToTable("relation");
        builder.HasKey(relation => relation.Id);
        builder.Property(relation => relation.Comment).HasMaxLength(RelationRow.CommentMaxLength);
        builder.HasIndex(relation => new { relation.ParentId, relation.ChildId, relation.RelationTypeId }).IsUnique();
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(relation => relation.ParentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(relation => relation.ChildId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<RelationTypeRow>().WithMany().HasForeignKey(relation => relation.RelationTypeId).OnDelete(DeleteBehavior.Cascade);
    }
}
