using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Kernel.Persistence.Templates;

/// <summary>
/// A template: which view renders a document. Its name and master are in its node. Our views are compiled into the
/// program, so <see cref="Content"/> is what editors and packages have stored, kept for the kernel (which finds the
/// master template in it) and for export; it is not what is rendered.
/// </summary>
internal sealed class TemplateRow
{
    public const int AliasMaxLength = 255;

    public int NodeId { get; set; }

    public string Alias { get; set; } = string.Empty;

    public string? Content { get; set; }
}

internal sealed class TemplateMapping : IEntityTypeConfiguration<TemplateRow>
{
    public void Configure(EntityTypeBuilder<TemplateRow> builder)
    {
        builder.ToTable("template");
        builder.HasKey(template => template.NodeId);
        builder.Property(template => template.NodeId).ValueGeneratedNever();
        builder.Property(template => template.Alias).HasMaxLength(TemplateRow.AliasMaxLength);
        builder.HasIndex(template => template.Alias).IsUnique();
        builder.HasOne<NodeRow>().WithOne().HasForeignKey<TemplateRow>(template => template.NodeId).OnDelete(DeleteBehavior.Cascade);
    }
}
