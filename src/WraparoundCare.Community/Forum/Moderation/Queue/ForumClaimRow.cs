using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Community.Forum.Moderation.Queue;

/// <summary>Which moderator took something that waits, so that no other does the same work.</summary>
internal sealed class ForumClaimRow
{
    /// <summary>The post that it is about.</summary>
    public Guid SubjectId { get; set; }

    public Guid MemberKey { get; set; }

    public DateTime ClaimedAt { get; set; }
}

/// <summary>When a moderator last had a mail that something waits.</summary>
internal sealed class ForumReminderRow
{
    public Guid MemberKey { get; set; }

    public DateTime SentAt { get; set; }
}

internal sealed class ForumClaimMapping : IEntityTypeConfiguration<ForumClaimRow>, IEntityTypeConfiguration<ForumReminderRow>
{
    public void Configure(EntityTypeBuilder<ForumClaimRow> builder)
    {
        builder.ToTable("forum_claim");
        builder.HasKey(row => row.SubjectId);
        builder.Property(row => row.SubjectId).ValueGeneratedNever();
        builder.HasIndex(row => row.MemberKey);
        builder.HasIndex(row => row.ClaimedAt);
    }

    public void Configure(EntityTypeBuilder<ForumReminderRow> builder)
    {
        builder.ToTable("forum_reminder");
        builder.HasKey(row => row.MemberKey);
        builder.Property(row => row.MemberKey).ValueGeneratedNever();
    }
}
