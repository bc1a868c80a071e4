using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Kernel.Persistence.Languages;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Kernel.Persistence.DocumentUrls;

/// <summary>One URL segment of a document, for one language or for all, published or draft.</summary>
internal sealed class DocumentUrlRow
{
    public const int SegmentMaxLength = 512;

    public int Id { get; set; }

    public int NodeId { get; set; }

    /// <summary>Null when the segment is the same in every language.</summary>
    public int? LanguageId { get; set; }

    public bool IsDraft { get; set; }

    public bool IsPrimary { get; set; }

    public string UrlSegment { get; set; } = string.Empty;
}

internal sealed class DocumentUrlMapping : IEntityTypeConfiguration<DocumentUrlRow>
{
    public void Configure(EntityTypeBuilder<DocumentUrlRow> builder)
    {
        builder.ToTable("document_url");
        builder.HasKey(url => url.Id);
        builder.Property(url => url.Id).ValueGeneratedOnAdd();
        builder.Property(url => url.UrlSegment).HasMaxLength(DocumentUrlRow.SegmentMaxLength);
        builder.HasIndex(url => url.NodeId);
        builder.HasOne<LanguageRow>().WithMany().HasForeignKey(url => url.LanguageId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(url => url.NodeId).OnDelete(DeleteBehavior.Cascade);
    }
}
