using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Community.Forum.Topics;

namespace WraparoundCare.Community.Forum.Posts;

internal sealed class ForumPostRow
{
    public const int TextMaxLength = 10_000;
    public const int PseudonymMaxLength = 40;

    /// <summary>Made of the form that it was written in: sent twice, it is there once.</summary>
    public Guid Id { get; set; }

    public long TopicId { get; set; }

    /// <summary>Its place in the topic, from 1 and without gaps; null as long as it waits for a moderator.</summary>
    public int? Number { get; set; }

    /// <summary>Null when the writer has left.</summary>
    public Guid? AuthorKey { get; set; }

    /// <summary>The name that readers see instead of that of the writer; null for the writer's own.</summary>
    public string? Pseudonym { get; set; }

    /// <summary>As it was typed, in Markdown.</summary>
    public required string Text { get; set; }

    /// <summary>Made of the text by <see cref="PostHtml"/>; what is shown of it, <see cref="PostTexts"/> says.</summary>
    public required string Html { get; set; }

    /// <summary>The version of what made it.</summary>
    public int HtmlVersion { get; set; }

    public PostState State { get; set; }

    /// <summary>Whether it waits because of a number of which its writer says that it is no BSN.</summary>
    public bool IsHeld { get; set; }

    /// <summary>The post that stood in this place, when it stands in another topic now.</summary>
    public Guid? MovedTo { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime? EditedAt { get; set; }
}

/// <summary>What a post said before it was changed.</summary>
internal sealed class ForumPostVersionRow
{
    public Guid Id { get; set; }

    public Guid PostId { get; set; }

    public required string Text { get; set; }

    public DateTime ReplacedAt { get; set; }
}

internal sealed class ForumPostMapping : IEntityTypeConfiguration<ForumPostRow>, IEntityTypeConfiguration<ForumPostVersionRow>
{
    public void Configure(EntityTypeBuilder<ForumPostRow> builder)
    {
        builder.ToTable("forum_post");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Pseudonym).HasMaxLength(ForumPostRow.PseudonymMaxLength);
        builder.HasOne<ForumTopicRow>().WithMany().HasForeignKey(row => row.TopicId).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(row => new { row.TopicId, row.Number }).IsUnique();
        builder.HasIndex(row => new { row.TopicId, row.AuthorKey, row.State });
        builder.HasIndex(row => new { row.State, row.CreatedAt });
        builder.HasIndex(row => new { row.AuthorKey, row.CreatedAt });
        // Whether a member wrote anything that is seen; SQLite would go through all posts in that state.
        builder.HasIndex(row => new { row.AuthorKey, row.State });
    }

    public void Configure(EntityTypeBuilder<ForumPostVersionRow> builder)
    {
        builder.ToTable("forum_post_version");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<ForumPostRow>().WithMany().HasForeignKey(row => row.PostId).OnDelete(DeleteBehavior.Cascade);
    }
}
