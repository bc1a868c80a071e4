using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Community.Forum.Posts;

namespace WraparoundCare.Community.Forum.Tips;

/// <summary>How far a tip is; the number is what the database has.</summary>
internal enum TipState
{
    /// <summary>Its writer was asked, and has not answered.</summary>
    Asked = 1,

    /// <summary>Its writer said yes.</summary>
    Shown = 2,

    Refused = 3,

    /// <summary>Its writer said yes, and took that back.</summary>
    Withdrawn = 4,

    /// <summary>An editor took it away.</summary>
    TakenAway = 5,

    /// <summary>There was no answer in time.</summary>
    Lapsed = 6,

    /// <summary>The post says something else since, is not there for everybody any more, or its writer is not.</summary>
    Outdated = 7,
}

/// <summary>How its writer wants to be named; the number is what the database has.</summary>
internal enum TipCredit
{
    /// <summary>As in the topic: by their name, or by the pseudonym under which they wrote there.</summary>
    AsInTopic = 1,

    Unnamed = 2,
}

/// <summary>
/// Words of a post that editors want to show on a page, and what their writer said to that. The words are never changed: for others the
/// writer is asked anew, so an answer is always to what stands here.
/// </summary>
internal sealed class ForumTipRow
{
    public const int TextMaxLength = 500;
    public const int ReasonMaxLength = 500;
    public const int TitleMaxLength = 255;
    public const int MarkLength = 16;

    public Guid Id { get; set; }

    public Guid PostId { get; set; }

    /// <summary>Of the post. When they leave, the tip goes.</summary>
    public Guid AuthorKey { get; set; }

    /// <summary>The page of the editors; it may have been taken away since.</summary>
    public Guid PageKey { get; set; }

    /// <summary>What the page was called when its writer was asked.</summary>
    public required string PageTitle { get; set; }

    public required string Text { get; set; }

    /// <summary>Why an editor wants it, as its writer reads it.</summary>
    public required string Reason { get; set; }

    /// <summary>What the post said then (<see cref="TipMark"/>).</summary>
    public required string PostMark { get; set; }

    /// <summary>The editor, who is a user and no member.</summary>
    public Guid ProposedBy { get; set; }

    public DateTime ProposedAt { get; set; }

    public TipState State { get; set; }

    /// <summary>Null as long as the writer did not say yes.</summary>
    public TipCredit? Credit { get; set; }

    public DateTime? AnsweredAt { get; set; }

    /// <summary>When it was refused or was over; null for what is asked or shown.</summary>
    public DateTime? EndedAt { get; set; }
}

internal sealed class ForumTipMapping : IEntityTypeConfiguration<ForumTipRow>
{
    public const string Table = "forum_tip";

    public void Configure(EntityTypeBuilder<ForumTipRow> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.PageTitle).HasMaxLength(ForumTipRow.TitleMaxLength);
        builder.Property(row => row.Text).HasMaxLength(ForumTipRow.TextMaxLength);
        builder.Property(row => row.Reason).HasMaxLength(ForumTipRow.ReasonMaxLength);
        builder.Property(row => row.PostMark).HasMaxLength(ForumTipRow.MarkLength);
        builder.HasOne<ForumPostRow>().WithMany().HasForeignKey(row => row.PostId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => row.PostId);
        builder.HasIndex(row => new { row.AuthorKey, row.State });
        builder.HasIndex(row => new { row.PageKey, row.State });
        builder.HasIndex(row => row.ProposedAt);
        builder.HasIndex(row => row.EndedAt);
    }
}
