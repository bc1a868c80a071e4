using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Community.Forum.Topics;

namespace WraparoundCare.Community.Forum.Following;

/// <summary>A post that became visible, as long as not all who follow it were told.</summary>
internal sealed class ForumNewsRow
{
    public long Id { get; set; }

    public Guid PostId { get; set; }

    /// <summary>The last follower who was told, in the order of their keys; an empty one at first.</summary>
    public Guid AfterMember { get; set; }

    public DateTime NotedAt { get; set; }

    /// <summary>From when on those were named who are told; null when all are told who follow it or are named in it.</summary>
    public DateTime? MentionedSince { get; set; }
}

/// <summary>
/// What a member is told of a topic: one row, which grows until it is read. Numbers are given in the order in which posts become visible,
/// so everything from the first to the last is what it is about; what of that is still there is asked when it is shown.
/// </summary>
internal sealed class ForumNotificationRow
{
    public Guid MemberKey { get; set; }

    public long TopicId { get; set; }

    public int FirstNumber { get; set; }

    public int LastNumber { get; set; }

    public DateTime ChangedAt { get; set; }

    /// <summary>When the member said to have read it; who opens the topic has read it too (<see cref="ForumReadRow"/>).</summary>
    public DateTime? ReadAt { get; set; }

    /// <summary>Whether a mail told of it as it is now.</summary>
    public bool IsMailed { get; set; }
}

internal sealed class NotificationMapping : IEntityTypeConfiguration<ForumNewsRow>, IEntityTypeConfiguration<ForumNotificationRow>
{
    public void Configure(EntityTypeBuilder<ForumNewsRow> builder)
    {
        builder.ToTable("forum_news");
        builder.HasKey(row => row.Id);
    }

    public void Configure(EntityTypeBuilder<ForumNotificationRow> builder)
    {
        builder.ToTable("forum_notification");
        builder.HasKey(row => new { row.MemberKey, row.TopicId });
        builder.HasOne<ForumTopicRow>().WithMany().HasForeignKey(row => row.TopicId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => row.ChangedAt);
    }
}
