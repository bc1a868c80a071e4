using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Mentions;

/// <summary>That a member is named in a post, now or before it was changed.</summary>
internal sealed class ForumMentionRow
{
    public Guid PostId { get; set; }

    public Guid MemberKey { get; set; }

    /// <summary>As it stands in the post: their own name, or that of a group.</summary>
    public required string Name { get; set; }

    public bool IsGroup { get; set; }

    public DateTime MentionedAt { get; set; }

    /// <summary>Notes who is named in a post, in the transaction in which it is written. Who was named before stays as they were.</summary>
    /// <returns>Whether anybody is named who was not.</returns>
    public static bool Note(SiteDbContext db, ForumPostRow post, IEnumerable<Mention> mentions, DateTime now)
    {
        if (post.Number is null)
        {
            // Nobody was told yet.
            db.Set<ForumMentionRow>().Where(row => row.PostId == post.Id).ExecuteDelete();
        }

        var noted = 0;
        foreach (var (name, members, isGroup) in mentions.OrderBy(mention => mention.IsGroup))
        {
            foreach (var member in members)
            {
                noted += db.Database.ExecuteSql(
                    $"""
                    INSERT INTO forum_mention (post_id, member_key, name, is_group, mentioned_at)
                    VALUES ({post.Id}, {member}, {name}, {isGroup}, {now})
                    ON CONFLICT DO NOTHING
                    """);
            }
        }

        return noted > 0;
    }

    /// <summary>The names that stand for somebody in a post.</summary>
    public static IReadOnlyList<string> NamesIn(SiteDbContext db, Guid post) =>
        [.. db.Set<ForumMentionRow>().Where(row => row.PostId == post).Select(row => row.Name).Distinct()];
}

/// <param name="Name">As it stands in the text.</param>
/// <param name="Members">Whom it stands for.</param>
/// <param name="IsGroup">Whether it is the name of a group.</param>
internal sealed record Mention(string Name, IReadOnlyList<Guid> Members, bool IsGroup);

internal sealed class ForumMentionMapping : IEntityTypeConfiguration<ForumMentionRow>
{
    public void Configure(EntityTypeBuilder<ForumMentionRow> builder)
    {
        builder.ToTable("forum_mention");
        builder.HasKey(row => new { row.PostId, row.MemberKey });
        builder.Property(row => row.Name).HasMaxLength(NamesInText.MaxLength);
        builder.HasOne<ForumPostRow>().WithMany().HasForeignKey(row => row.PostId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => row.MemberKey);
    }
}
