using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Kernel.Persistence.Nodes;

/// <summary>
/// Every entity that has a place in a tree or both an int and a Guid identity. Ids are unique over all object types,
/// because the kernel maps between int and Guid without knowing the type first.
/// </summary>
internal sealed class NodeRow
{
    public const int NameMaxLength = 255;
    public const int PathMaxLength = 1000;

    public int Id { get; set; }

    public Guid Key { get; set; }

    /// <summary>One of <see cref="Umbraco.Cms.Core.Constants.ObjectTypes"/>.</summary>
    public Guid ObjectType { get; set; }

    public int ParentId { get; set; }

    public int Level { get; set; }

    /// <summary>Ids from the root to this node, for example <c>-1,1051,1060</c>.</summary>
    public string Path { get; set; } = string.Empty;

    public int SortOrder { get; set; }

    public bool Trashed { get; set; }

    public string? Name { get; set; }

    public int? CreatorId { get; set; }

    public DateTime CreateDate { get; set; }

    public DateTime UpdateDate { get; set; }
}

internal sealed class NodeMapping : IEntityTypeConfiguration<NodeRow>
{
    public void Configure(EntityTypeBuilder<NodeRow> builder)
    {
        builder.ToTable("node");
        builder.HasKey(node => node.Id);
        builder.Property(node => node.Id).ValueGeneratedOnAdd();
        builder.Property(node => node.Name).HasMaxLength(NodeRow.NameMaxLength);
        builder.Property(node => node.Path).HasMaxLength(NodeRow.PathMaxLength);
        builder.HasIndex(node => node.Key).IsUnique();
        builder.HasIndex(node => new { node.ObjectType, node.ParentId, node.SortOrder });
        builder.HasIndex(node => node.Path);
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(node => node.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}
