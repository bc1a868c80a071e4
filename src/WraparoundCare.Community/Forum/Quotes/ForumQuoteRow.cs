using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Quotes;

/// <summary>That a post quotes another, now or before it was changed: whoever changes the other finds it.</summary>
internal sealed class ForumQuoteRow
{
    public Guid PostId { get; set; }

    public Guid QuotedId { get; set; }

    /// <summary>Notes which posts a text quotes, in the transaction in which it is written.</summary>
    /// <param name="db">Of that transaction.</param>
    /// <param name="post">Whose text it is.</param>
    /// <param name="html">What the text became.</param>
    public static void Note(SiteDbContext db, Guid post, string html)
    {
        foreach (var quoted in QuoteMarks.In(html).Select(quote => quote.Post).Distinct())
        {
            db.Database.ExecuteSql(
                $"""
                INSERT INTO forum_quote (post_id, quoted_id) SELECT {post}, id FROM forum_post WHERE id = {quoted}
                ON CONFLICT DO NOTHING
                """);
        }
    }
}

internal sealed class ForumQuoteMapping : IEntityTypeConfiguration<ForumQuoteRow>
{
    public void Configure(EntityTypeBuilder<ForumQuoteRow> builder)
    {
        builder.ToTable("forum_quote");
        builder.HasKey(row => new { row.PostId, row.QuotedId });
        builder.HasOne<ForumPostRow>().WithMany().HasForeignKey(row => row.PostId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ForumPostRow>().WithMany().HasForeignKey(row => row.QuotedId).OnDelete(DeleteBehavior.Cascade);
    }
}
