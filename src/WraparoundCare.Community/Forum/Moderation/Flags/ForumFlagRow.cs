using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Community.Forum.Posts;

namespace WraparoundCare.Community.Forum.Moderation.Flags;

/// <summary>A member's report of a post.</summary>
internal sealed class ForumFlagRow
{
    public const int ExplanationMaxLength = 1000;

    public Guid Id { get; set; }

    public Guid PostId { get; set; }

    /// <summary>Null when the member has left.</summary>
    public Guid? MemberKey { get; set; }

    /// <summary>Whether the member was new no more.</summary>
    public bool IsKnown { get; set; }

    public Ground Ground { get; set; }

    public string? Explanation { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>Null as long as it waits for a moderator.</summary>
    public DateTime? DecidedAt { get; set; }

    public Guid? DecidedBy { get; set; }

    /// <summary>Whether the moderator did something about the post.</summary>
    public bool IsUpheld { get; set; }
}

internal sealed class ForumFlagMapping : IEntityTypeConfiguration<ForumFlagRow>
{
    public void Configure(EntityTypeBuilder<ForumFlagRow> builder)
    {
        builder.ToTable("forum_flag");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Explanation).HasMaxLength(ForumFlagRow.ExplanationMaxLength);
        builder.HasOne<ForumPostRow>().WithMany().HasForeignKey(row => row.PostId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => new { row.MemberKey, row.CreatedAt });
        builder.HasIndex(row => row.DecidedAt);
        builder.HasIndex(row => row.DecidedBy);
    }
}
