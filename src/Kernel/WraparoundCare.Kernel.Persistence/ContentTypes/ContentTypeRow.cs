using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Umbraco.Cms.Core.Models;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Kernel.Persistence.ContentTypes;

/// <summary>A document type, media type or member type; name, place and kind are in the node.</summary>
internal sealed class ContentTypeRow
{
    public const int AliasMaxLength = 255;
    public const int IconMaxLength = 255;
    public const int DescriptionMaxLength = 1500;

    public int NodeId { get; set; }

    public string Alias { get; set; } = string.Empty;

    public string? Icon { get; set; }

    public string? Thumbnail { get; set; }

    public string? Description { get; set; }

    public bool IsElement { get; set; }

    public bool AllowedAsRoot { get; set; }

    public ContentVariation Variations { get; set; }

    /// <summary>Key of the data type that lists the children.</summary>
    public Guid? ListView { get; set; }

    public bool PreventCleanup { get; set; }

    public int? KeepAllVersionsNewerThanDays { get; set; }

    public int? KeepLatestVersionPerDayForDays { get; set; }
}

internal sealed class ContentTypeMapping : IEntityTypeConfiguration<ContentTypeRow>
{
    public void Configure(EntityTypeBuilder<ContentTypeRow> builder)
    {
        builder.ToTable("content_type");
        builder.HasKey(row => row.NodeId);
        builder.Property(row => row.NodeId).ValueGeneratedNever();
        builder.Property(row => row.Alias).HasMaxLength(ContentTypeRow.AliasMaxLength);
        builder.Property(row => row.Icon).HasMaxLength(ContentTypeRow.IconMaxLength);
        builder.Property(row => row.Thumbnail).HasMaxLength(ContentTypeRow.IconMaxLength);
        builder.Property(row => row.Description).HasMaxLength(ContentTypeRow.DescriptionMaxLength);
        builder.Property(row => row.Variations).HasConversion<int>();
        builder.HasIndex(row => row.Alias);
        builder.HasOne<NodeRow>().WithOne().HasForeignKey<ContentTypeRow>(row => row.NodeId).OnDelete(DeleteBehavior.Cascade);
    }
}
