using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Community.Forum.Following;

/// <summary>When a member has mail of what they follow; the number is what the database has.</summary>
internal enum FollowMail
{
    Never = 0,
    AtOnce = 1,
    Daily = 2,
    Weekly = 3,
}

/// <summary>What a member chose about following. Who has no such row follows where they write, and gets no mail.</summary>
internal sealed class ForumFollowSettingRow
{
    public Guid MemberKey { get; set; }

    /// <summary>Whether they follow a topic from the moment that they write in it.</summary>
    public bool FollowsOwn { get; set; }

    public FollowMail Mail { get; set; }

    /// <summary>When the next mail goes, in UTC; null as long as there is nothing to tell.</summary>
    public DateTime? MailDueAt { get; set; }

    /// <summary>When the last one went, in UTC.</summary>
    public DateTime? MailedAt { get; set; }
}

internal sealed class FollowSettingMapping : IEntityTypeConfiguration<ForumFollowSettingRow>
{
    public void Configure(EntityTypeBuilder<ForumFollowSettingRow> builder)
    {
        builder.ToTable("forum_follow_setting");
        builder.HasKey(row => row.MemberKey);
        builder.Property(row => row.MemberKey).ValueGeneratedNever();
        builder.HasIndex(row => row.MailDueAt);
    }
}
