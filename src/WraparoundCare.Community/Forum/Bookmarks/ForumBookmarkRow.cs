using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Community.Forum.Posts;

namespace WraparoundCare.Community.Forum.Bookmarks;

/// <summary>A post that a member keeps to find it back. It goes along when the post is moved.</summary>
internal sealed class ForumBookmarkRow
{
    public Guid MemberKey { get; set; }

    public Guid PostId { get; set; }

    public DateTime KeptAt { get; set; }
}

internal sealed class ForumBookmarkMapping : IEntityTypeConfiguration<ForumBookmarkRow>
{
    public void Configure(EntityTypeBuilder<ForumBookmarkRow> builder)
    {
        builder.ToTable("forum_bookmark");
        builder.HasKey(row => new { row.MemberKey, row.PostId });
        builder.HasOne<ForumPostRow>().WithMany().HasForeignKey(row => row.PostId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => row.PostId);
    }
}
