using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Community.Forum.Moderation.Appeals;

/// <summary>What a member says against a decision, once, and what a moderator answered.</summary>
internal sealed class ForumAppealRow
{
    public const int TextMaxLength = 2000;

    public Guid Id { get; set; }

    /// <summary>The decision about a post or topic, or about a member.</summary>
    public Guid DecisionId { get; set; }

    /// <summary>Who decided that; null when that moderator has left.</summary>
    public Guid? DecidedBy { get; set; }

    public Guid MemberKey { get; set; }

    public required string Text { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>Null as long as it waits for a moderator.</summary>
    public DateTime? AnsweredAt { get; set; }

    public Guid? AnsweredBy { get; set; }

    public bool IsGranted { get; set; }

    public string? Answer { get; set; }
}

internal sealed class ForumAppealMapping : IEntityTypeConfiguration<ForumAppealRow>
{
    public void Configure(EntityTypeBuilder<ForumAppealRow> builder)
    {
        builder.ToTable("forum_appeal");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Text).HasMaxLength(ForumAppealRow.TextMaxLength);
        builder.Property(row => row.Answer).HasMaxLength(ForumDecisionRow.ReasonMaxLength);
        builder.HasIndex(row => row.DecisionId).IsUnique();
        builder.HasIndex(row => row.MemberKey);
        builder.HasIndex(row => row.DecidedBy);
        builder.HasIndex(row => row.AnsweredBy);
        builder.HasIndex(row => row.AnsweredAt);
    }
}
