using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Community.Forum.Moderation;

public enum PostDecision
{
    /// <summary>It waited, and everybody sees it now.</summary>
    Approved = 1,

    /// <summary>Nobody but moderators sees it any more.</summary>
    Hidden = 2,
}

/// <summary>What a moderator decided about a post: written once and never changed.</summary>
internal sealed class ForumDecisionRow
{
    public const int ReasonMaxLength = 1000;

    public Guid Id { get; set; }

    public Guid PostId { get; set; }

    public Guid? AuthorKey { get; set; }

    public Guid? DecidedBy { get; set; }

    public PostDecision Kind { get; set; }

    public string? Reason { get; set; }

    public DateTime DecidedAt { get; set; }
}

internal sealed class ForumDecisionMapping : IEntityTypeConfiguration<ForumDecisionRow>
{
    public void Configure(EntityTypeBuilder<ForumDecisionRow> builder)
    {
        builder.ToTable("forum_decision");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Reason).HasMaxLength(ForumDecisionRow.ReasonMaxLength);
        builder.HasIndex(row => row.PostId);
        builder.HasIndex(row => row.AuthorKey);
        builder.HasIndex(row => row.DecidedBy);
    }
}
