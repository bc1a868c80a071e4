using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Kernel.Persistence.ContentTypes;
using WraparoundCare.Kernel.Persistence.Languages;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Kernel.Persistence.Tags;

/// <summary>A tag, which may be used for any number of properties.</summary>
internal sealed class TagRow
{
    public const int GroupMaxLength = 100;
    public const int TextMaxLength = 200;

    public int Id { get; set; }

    public string Group { get; set; } = string.Empty;

    public string Text { get; set; } = string.Empty;

    /// <summary>
    /// The text in lower case: tags that differ in case only are the same, and databases do not agree on case beyond ASCII.
    /// </summary>
    public string NormalizedText { get; set; } = string.Empty;

    public int? LanguageId { get; set; }
}

/// <summary>The use of a tag in a property of a node.</summary>
internal sealed class TagUseRow
{
    public int NodeId { get; set; }

    public int PropertyTypeId { get; set; }

    public int TagId { get; set; }
}

internal sealed class TagMapping : IEntityTypeConfiguration<TagRow>
{
    public void Configure(EntityTypeBuilder<TagRow> builder)
    {
        builder.ToTable("tag");
        builder.HasKey(tag => tag.Id);
        builder.Property(tag => tag.Group).HasMaxLength(TagRow.GroupMaxLength);
        builder.Property(tag => tag.Text).HasMaxLength(TagRow.TextMaxLength);
        builder.Property(tag => tag.NormalizedText).HasMaxLength(TagRow.TextMaxLength);
        builder.HasIndex(tag => new { tag.Group, tag.NormalizedText, tag.LanguageId });
        builder.HasOne<LanguageRow>().WithMany().HasForeignKey(tag => tag.LanguageId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TagUseMapping : IEntityTypeConfiguration<TagUseRow>
{
    public void Configure(EntityTypeBuilder<TagUseRow> builder)
    {
        builder.ToTable("tag_use");
        builder.HasKey(use => new { use.NodeId, use.PropertyTypeId, use.TagId });
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(use => use.NodeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<PropertyTypeRow>().WithMany().HasForeignKey(use => use.PropertyTypeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<TagRow>().WithMany().HasForeignKey(use => use.TagId).OnDelete(DeleteBehavior.Cascade);
    }
}
