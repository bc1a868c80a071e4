using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Community.Forum.Topics;

/// <summary>How far a member has read a topic.</summary>
internal sealed class ForumReadRow
{
    public Guid MemberKey { get; set; }

    public long TopicId { get; set; }

    /// <summary>Of the last post that was shown.</summary>
    public int Number { get; set; }

    public DateTime ReadAt { get; set; }
}

internal sealed class ForumReadMapping : IEntityTypeConfiguration<ForumReadRow>
{
    public void Configure(EntityTypeBuilder<ForumReadRow> builder)
    {
        builder.ToTable("forum_read");
        builder.HasKey(row => new { row.MemberKey, row.TopicId });
        builder.HasOne<ForumTopicRow>().WithMany().HasForeignKey(row => row.TopicId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => row.ReadAt);
    }
}
