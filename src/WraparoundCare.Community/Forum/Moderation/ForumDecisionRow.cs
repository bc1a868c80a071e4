using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Community.Forum.Moderation;

/// <summary>What a moderator decided about a post: written once and never changed.</summary>
internal sealed class ForumDecisionRow
{
    public const int ReasonMaxLength = 1000;

    public Guid Id { get; set; }

    public Guid PostId { get; set; }

    public Guid? AuthorKey { get; set; }

    /// <summary>A member; for a tip, the editor, who is a user.</summary>
    public Guid? DecidedBy { get; set; }

    public ForumDecision Kind { get; set; }

    /// <summary>Null when none was asked.</summary>
    public Ground? Ground { get; set; }

    public string? Reason { get; set; }

    /// <summary>The category in which it was decided; null for what was decided before that was noted.</summary>
    public Guid? CategoryId { get; set; }

    /// <summary>The record of the act of which this is a part; null for the first or only one.</summary>
    public Guid? PartOf { get; set; }

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
