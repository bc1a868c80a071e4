using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Community.Forum.Drafts;

/// <summary>What a member typed in a form of the forum and has not sent; one for each form.</summary>
internal sealed class ForumDraftRow
{
    public const int PlaceMaxLength = 200;

    public Guid MemberKey { get; set; }

    /// <summary>Where the form is sent to, below the address of the site.</summary>
    public required string Place { get; set; }

    /// <summary>The form that wrote it last.</summary>
    public Guid FormId { get; set; }

    /// <summary>One more with each change; 0 as long as it holds nothing.</summary>
    public int Version { get; set; }

    /// <summary>Whether that form was sent: what comes of it later is no draft any more.</summary>
    public bool IsSent { get; set; }

    public string? Title { get; set; }

    public string? Text { get; set; }

    public string? Tried { get; set; }

    public string? WorkArea { get; set; }

    public int? Step { get; set; }

    public string? Theme { get; set; }

    /// <summary>Whether it is to be placed under a pseudonym: a draft that forgot it would tell who somebody is.</summary>
    public bool IsPseudonymous { get; set; }

    public DateTime SavedAt { get; set; }

    public bool HoldsWords => !string.IsNullOrWhiteSpace($"{Title}{Text}{Tried}{WorkArea}");
}

internal sealed class ForumDraftMapping : IEntityTypeConfiguration<ForumDraftRow>
{
    public void Configure(EntityTypeBuilder<ForumDraftRow> builder)
    {
        builder.ToTable("forum_draft");
        builder.HasKey(row => new { row.MemberKey, row.Place });
        builder.Property(row => row.Place).HasMaxLength(ForumDraftRow.PlaceMaxLength);
        builder.HasIndex(row => row.SavedAt);
        builder.Ignore(row => row.HoldsWords);
    }
}
