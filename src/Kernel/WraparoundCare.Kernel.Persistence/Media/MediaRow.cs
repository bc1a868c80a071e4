using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Kernel.Persistence.Media;

/// <summary>What a node that is a media item has besides its place and its versions.</summary>
internal sealed class MediaRow
{
    public const int PathMaxLength = 1000;

    public int NodeId { get; set; }

    public int ContentTypeId { get; set; }

    /// <summary>Where the file is, as media requests name it; null for folders.</summary>
    public string? Path { get; set; }
}

internal sealed class MediaMapping : IEntityTypeConfiguration<MediaRow>
{
    public void Configure(EntityTypeBuilder<MediaRow> builder)
    {
        builder.ToTable("media");
        builder.HasKey(media => media.NodeId);
        builder.Property(media => media.NodeId).ValueGeneratedNever();
        builder.Property(media => media.Path).HasMaxLength(MediaRow.PathMaxLength);
        builder.HasIndex(media => media.ContentTypeId);
        builder.HasIndex(media => media.Path);
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(media => media.NodeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<NodeRow>().WithMany().HasForeignKey(media => media.ContentTypeId).OnDelete(DeleteBehavior.Restrict);
    }
}
