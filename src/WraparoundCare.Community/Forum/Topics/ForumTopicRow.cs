using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Posts;

namespace WraparoundCare.Community.Forum.Topics;

/// <summary>A question or subject. Its first post is its explanation.</summary>
internal sealed class ForumTopicRow
{
    public const int TitleMaxLength = 150;
    public const int SlugMaxLength = 80;
    public const int TriedMaxLength = 4000;
    public const int LineMaxLength = 100;

    /// <summary>What a topic is called that was taken away with its words.</summary>
    public const string Removed = "Weggehaalde vraag";
    public const string RemovedSlug = "weggehaalde-vraag";

    public long Id { get; set; }

    public Guid CategoryId { get; set; }

    public required string Title { get; set; }

    public required string Slug { get; set; }

    /// <summary>Null when the writer has left.</summary>
    public Guid? AuthorKey { get; set; }

    /// <summary>That of its first post.</summary>
    public string? Pseudonym { get; set; }

    public string? Tried { get; set; }

    public string? WorkArea { get; set; }

    /// <summary>One of the 13 steps.</summary>
    public int? Step { get; set; }

    public string? Theme { get; set; }

    /// <summary>The page of the editors that it is about; it may have been taken away since.</summary>
    public Guid? PageKey { get; set; }

    public PostState State { get; set; }

    public bool IsPinned { get; set; }

    /// <summary>Whether nobody can answer any more.</summary>
    public bool IsClosed { get; set; }

    /// <summary>The answer that helped who asked; it may have been taken away since.</summary>
    public Guid? AcceptedPostId { get; set; }

    /// <summary>The topic that its posts stand in now.</summary>
    public long? MergedInto { get; set; }

    /// <summary>The number there of the first of them.</summary>
    public int? MergedNumber { get; set; }

    /// <summary>The number of its last post.</summary>
    public int LastNumber { get; set; }

    public DateTime LastPostAt { get; set; }

    public DateTime CreatedAt { get; set; }
}

internal sealed class ForumTopicMapping : IEntityTypeConfiguration<ForumTopicRow>
{
    public void Configure(EntityTypeBuilder<ForumTopicRow> builder)
    {
        builder.ToTable("forum_topic");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Title).HasMaxLength(ForumTopicRow.TitleMaxLength);
        builder.Property(row => row.Slug).HasMaxLength(ForumTopicRow.SlugMaxLength);
        builder.Property(row => row.Pseudonym).HasMaxLength(ForumPostRow.PseudonymMaxLength);
        builder.Property(row => row.Tried).HasMaxLength(ForumTopicRow.TriedMaxLength);
        builder.Property(row => row.WorkArea).HasMaxLength(ForumTopicRow.LineMaxLength);
        builder.Property(row => row.Theme).HasMaxLength(ForumTopicRow.LineMaxLength);
        builder.HasOne<ForumCategoryRow>().WithMany().HasForeignKey(row => row.CategoryId).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(row => new { row.CategoryId, row.State, row.IsPinned, row.LastPostAt, row.Id });
        builder.HasIndex(row => row.AuthorKey);
        builder.HasIndex(row => row.MergedInto);
        builder.HasIndex(row => row.PageKey);
        builder.HasIndex(row => row.Step);
        builder.HasIndex(row => row.Theme);
    }
}
