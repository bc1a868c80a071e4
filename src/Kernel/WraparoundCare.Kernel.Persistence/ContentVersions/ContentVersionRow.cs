using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Kernel.Persistence.ContentVersions;

/// <summary>
/// One version of a document, media item or other content: its names and its property values. Exactly one version of a
/// node is current (the draft) and at most one is published; only the current one is ever updated.
/// </summary>
internal sealed class ContentVersionRow
{
    public int Id { get; set; }

    public int NodeId { get; set; }

    public bool IsCurrent { get; set; }

    public bool IsPublished { get; set; }

    public string Name { get; set; } = string.Empty;

    public int WriterId { get; set; }

    public DateTime VersionDate { get; set; }

    public int? TemplateId { get; set; }

    public bool PreventCleanup { get; set; }

    /// <summary>See <see cref="PropertyValuesJson"/>.</summary>
    public string PropertyValues { get; set; } = PropertyValuesJson.Empty;

    /// <summary>Names and dates per culture, see <see cref="CultureNamesJson"/>; null for invariant content.</summary>
    public string? Cultures { get; set; }
}

internal sealed class ContentVersionMapping : IEntityTypeConfiguration<ContentVersionRow>
{
    public void Configure(EntityTypeBuilder<ContentVersionRow> builder)
    {
        builder.ToTable("content_version");
        builder.HasKey(version => version.Id);
        builder.Property(version => version.Id).ValueGeneratedOnAdd();
        builder.Property(version => version.Name).HasMaxLength(NodeRow.NameMaxLength);
        builder.HasIndex(version => new { version.NodeId, version.IsCurrent }).IsUnique().HasFilter("is_current");
        builder.HasIndex(version => new { version.NodeId, version.IsPublished }).IsUnique().HasFilter("is_published");
        builder.HasIndex(version => new { version.NodeId, version.VersionDate });
        builder.HasIndex(version => version.VersionDate);
        builder.HasIndex(version => version.TemplateId);
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(version => version.NodeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(version => version.TemplateId).OnDelete(DeleteBehavior.SetNull);
    }
}
