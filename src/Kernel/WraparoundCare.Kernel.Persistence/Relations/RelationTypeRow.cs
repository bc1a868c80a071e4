using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Kernel.Persistence.Relations;

/// <summary>A kind of relation between two entities.</summary>
internal sealed class RelationTypeRow
{
    public const int NameMaxLength = 255;
    public const int AliasMaxLength = 100;

    public int Id { get; set; }

    public Guid Key { get; set; }

    public string Alias { get; set; } = string.Empty;

    public string Name { get; set; } = string.Empty;

    public bool IsBidirectional { get; set; }

    public Guid? ParentObjectType { get; set; }

    public Guid? ChildObjectType { get; set; }

    /// <summary>Whether the child cannot be missed by the parent, for example a picked image.</summary>
    public bool IsDependency { get; set; }
}

internal sealed class RelationTypeMapping : IEntityTypeConfiguration<RelationTypeRow>
{
    public void Configure(EntityTypeBuilder<RelationTypeRow> builder)
    {
        builder.ToTable("relation_type");
        builder.HasKey(type => type.Id);
        builder.Property(type => type.Alias).HasMaxLength(RelationTypeRow.AliasMaxLength);
        builder.Property(type => type.Name).HasMaxLength(RelationTypeRow.NameMaxLength);
        builder.HasIndex(type => type.Key).IsUnique();
        builder.HasIndex(type => type.Alias).IsUnique();
    }
}
