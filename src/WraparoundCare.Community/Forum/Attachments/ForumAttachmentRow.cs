using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Community.Forum.Posts;

namespace WraparoundCare.Community.Forum.Attachments;

/// <summary>A file with a post, or one that waits for its post to be placed.</summary>
internal sealed class ForumAttachmentRow
{
    public const int DescriptionMaxLength = 300;

    public Guid Id { get; set; }

    /// <summary>Who sent it; null when they have left.</summary>
    public Guid? MemberKey { get; set; }

    /// <summary>Null as long as no post was placed with it.</summary>
    public Guid? PostId { get; set; }

    /// <summary>Its place among those of its post.</summary>
    public int Position { get; set; }

    public AttachmentKind Kind { get; set; }

    /// <summary>As <see cref="AttachmentName"/> made it.</summary>
    public required string Name { get; set; }

    /// <summary>What there is to see, in the words of the writer.</summary>
    public string? Description { get; set; }

    /// <summary>In pixels; null for what is no picture.</summary>
    public int? Width { get; set; }

    public int? Height { get; set; }

    /// <summary>In bytes.</summary>
    public int Size { get; set; }

    /// <summary>SHA-256 of what is kept: the same file sent twice is the same.</summary>
    public required string Hash { get; set; }

    /// <summary>Whether the writer said that a number in it is no BSN: a moderator looks first.</summary>
    public bool IsDoubtful { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>Since when it waits; null when it has its post.</summary>
    public DateTime? WaitsSince { get; set; }

    public string Address => $"{AttachmentController.Address}/{Id}/{Uri.EscapeDataString(Name)}";
}

/// <summary>What is in a file: apart, so that lists do not read it.</summary>
internal sealed class ForumAttachmentContentRow
{
    public Guid AttachmentId { get; set; }

    public required byte[] Bytes { get; set; }
}

internal sealed class ForumAttachmentMapping
    : IEntityTypeConfiguration<ForumAttachmentRow>, IEntityTypeConfiguration<ForumAttachmentContentRow>
{
    public const string Table = "forum_attachment";

    public void Configure(EntityTypeBuilder<ForumAttachmentRow> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Name).HasMaxLength(AttachmentName.MaxLength);
        builder.Property(row => row.Description).HasMaxLength(ForumAttachmentRow.DescriptionMaxLength);
        builder.Property(row => row.Hash).HasMaxLength(64);
        builder.Ignore(row => row.Address);
        builder.HasOne<ForumPostRow>().WithMany().HasForeignKey(row => row.PostId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => new { row.MemberKey, row.CreatedAt });
        builder.HasIndex(row => row.WaitsSince);
    }

    public void Configure(EntityTypeBuilder<ForumAttachmentContentRow> builder)
    {
        builder.ToTable("forum_attachment_content");
        builder.HasKey(row => row.AttachmentId);
        builder.Property(row => row.AttachmentId).ValueGeneratedNever();
        builder.HasOne<ForumAttachmentRow>().WithOne().HasForeignKey<ForumAttachmentContentRow>(row => row.AttachmentId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
