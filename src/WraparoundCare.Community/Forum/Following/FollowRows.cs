using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Community.Forum.Topics;

namespace WraparoundCare.Community.Forum.Following;

/// <summary>What can be followed besides a topic; the number is what the database has.</summary>
internal enum SubjectKind
{
    /// <summary>Everything in a category, by its id.</summary>
    Category = 1,

    /// <summary>Everything about one of the 13 steps, by its number.</summary>
    Step = 2,

    /// <summary>Everything about a theme, by its name.</summary>
    Theme = 3,
}

/// <summary>A topic that a member follows, or wants to hear nothing of.</summary>
internal sealed class ForumTopicFollowRow
{
    public Guid MemberKey { get; set; }

    public long TopicId { get; set; }

    public bool IsMuted { get; set; }

    public DateTime Since { get; set; }
}

internal sealed class ForumSubjectFollowRow
{
    public const int SubjectMaxLength = 100;

    public Guid MemberKey { get; set; }

    public SubjectKind Kind { get; set; }

    public required string Subject { get; set; }

    public DateTime Since { get; set; }
}

/// <summary>Somebody whose posts a member does not want to see.</summary>
internal sealed class ForumMutedMemberRow
{
    /// <summary>What forms say, so that no page names a member's key.</summary>
    public Guid Id { get; set; }

    public Guid MemberKey { get; set; }

    public Guid MutedKey { get; set; }

    public DateTime Since { get; set; }
}

internal sealed class FollowMapping :
    IEntityTypeConfiguration<ForumTopicFollowRow>,
    IEntityTypeConfiguration<ForumSubjectFollowRow>,
    IEntityTypeConfiguration<ForumMutedMemberRow>
{
    public void Configure(EntityTypeBuilder<ForumTopicFollowRow> builder)
    {
        builder.ToTable("forum_topic_follow");
        builder.HasKey(row => new { row.MemberKey, row.TopicId });
        builder.HasOne<ForumTopicRow>().WithMany().HasForeignKey(row => row.TopicId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => new { row.TopicId, row.MemberKey });
    }

    public void Configure(EntityTypeBuilder<ForumSubjectFollowRow> builder)
    {
        builder.ToTable("forum_subject_follow");
        builder.HasKey(row => new { row.MemberKey, row.Kind, row.Subject });
        builder.Property(row => row.Subject).HasMaxLength(ForumSubjectFollowRow.SubjectMaxLength);
        builder.HasIndex(row => new { row.Kind, row.Subject, row.MemberKey });
    }

    public void Configure(EntityTypeBuilder<ForumMutedMemberRow> builder)
    {
        builder.ToTable("forum_muted_member");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.MemberKey, row.MutedKey }).IsUnique();
        builder.HasIndex(row => row.MutedKey);
    }
}
