using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Community.Forum.Posts;

namespace WraparoundCare.Community.Forum.Answers;

/// <summary>A member thanked somebody for a post.</summary>
internal sealed class ForumThanksRow
{
    public Guid PostId { get; set; }

    public Guid MemberKey { get; set; }

    public DateTime ThankedAt { get; set; }
}

internal sealed class ForumThanksMapping : IEntityTypeConfiguration<ForumThanksRow>
{
    public void Configure(EntityTypeBuilder<ForumThanksRow> builder)
    {
        builder.ToTable("forum_thanks");
        builder.HasKey(row => new { row.PostId, row.MemberKey });
        builder.HasOne<ForumPostRow>().WithMany().HasForeignKey(row => row.PostId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => new { row.MemberKey, row.ThankedAt });
    }
}
