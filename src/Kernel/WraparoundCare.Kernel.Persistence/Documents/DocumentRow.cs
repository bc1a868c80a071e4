using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Kernel.Persistence.Documents;

/// <summary>What a node that is a document (or a document blueprint) has besides its place and its versions.</summary>
internal sealed class DocumentRow
{
    public int NodeId { get; set; }

    public int ContentTypeId { get; set; }

    /// <summary>Stays true while the document is in the recycle bin, where it is masked.</summary>
    public bool Published { get; set; }

    /// <summary>Whether the draft differs from what is published; always true for what is not published.</summary>
    public bool Edited { get; set; }

    /// <summary>Published cultures whose draft differs, separated by commas; null for none.</summary>
    public string? EditedCultures { get; set; }
}

internal sealed class DocumentMapping : IEntityTypeConfiguration<DocumentRow>
{
    public void Configure(EntityTypeBuilder<DocumentRow> builder)
    {
        builder.ToTable("document");
        builder.HasKey(document => document.NodeId);
        builder.Property(document => document.NodeId).ValueGeneratedNever();
        builder.HasIndex(document => document.ContentTypeId);
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(document => document.NodeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(document => document.ContentTypeId).OnDelete(DeleteBehavior.Restrict);
    }
}
