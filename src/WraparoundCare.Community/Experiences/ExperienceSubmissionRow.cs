using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Platform.Experiences;

namespace WraparoundCare.Community.Experiences;

/// <summary>How far an experience is; the number is what the database has.</summary>
internal enum SubmissionState
{
    /// <summary>Its writer is at it.</summary>
    Draft = 1,

    /// <summary>It waits for the editors, and stays as it is until they or its writer take it up.</summary>
    Sent = 2,

    /// <summary>The editors asked for something, and its writer is at it again.</summary>
    ChangesAsked = 3,

    /// <summary>It is a page of the site, which is the editors' from then on.</summary>
    Published = 4,
}

/// <summary>How its writer wants to be named on the page; the number is what the database has.</summary>
internal enum SubmissionCredit
{
    Named = 1,

    Unnamed = 2,
}

/// <summary>An experience that a member writes for the site, from its first word to its page.</summary>
internal sealed class ExperienceSubmissionRow
{
    public const int TitleMaxLength = 120;
    public const int TextMaxLength = 4000;
    public const int ShortTextMaxLength = 1000;
    public const int RemarkMaxLength = 2000;

    /// <summary>Chosen when its form was made.</summary>
    public Guid Id { get; set; }

    /// <summary>Who writes it. When they leave it goes, but for its page.</summary>
    public Guid MemberKey { get; set; }

    public SubmissionState State { get; set; }

    /// <summary>One more with each change.</summary>
    public int Version { get; set; }

    public string? Title { get; set; }

    public string? Occasion { get; set; }

    public string? WhatWeDid { get; set; }

    public string? WhatWorked { get; set; }

    public string? WhatDidNotWork { get; set; }

    public string? Tip { get; set; }

    /// <summary>The practice project that it is from.</summary>
    public Guid? ProjectKey { get; set; }

    /// <summary>The keys of the steps that it is about, with spaces between them.</summary>
    public string? Steps { get; set; }

    public SubmissionCredit? Credit { get; set; }

    /// <summary>What the editors last asked for.</summary>
    public string? Remark { get; set; }

    public DateTime SavedAt { get; set; }

    public DateTime? SentAt { get; set; }

    public DateTime? PublishedAt { get; set; }

    /// <summary>Its page on the site.</summary>
    public Guid? PageKey { get; set; }

    /// <summary>Since when its writer has left it; null while it is at the editors or on the site. After a term it goes.</summary>
    public DateTime? IdleSince { get; set; }

    /// <summary>Whether its writer can change it.</summary>
    public bool IsOpen => State is SubmissionState.Draft or SubmissionState.ChangesAsked;

    public ExperienceText Story => new(Occasion, WhatWeDid, WhatWorked) { WhatDidNotWork = WhatDidNotWork, Tip = Tip };

    public IReadOnlyList<Guid> StepKeys =>
        [.. (Steps ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)];
}

internal sealed class ExperienceSubmissionMapping : IEntityTypeConfiguration<ExperienceSubmissionRow>
{
    public const string Table = "experience_submission";

    public void Configure(EntityTypeBuilder<ExperienceSubmissionRow> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Title).HasMaxLength(ExperienceSubmissionRow.TitleMaxLength);
        builder.Property(row => row.Occasion).HasMaxLength(ExperienceSubmissionRow.TextMaxLength);
        builder.Property(row => row.WhatWeDid).HasMaxLength(ExperienceSubmissionRow.TextMaxLength);
        builder.Property(row => row.WhatWorked).HasMaxLength(ExperienceSubmissionRow.TextMaxLength);
        builder.Property(row => row.WhatDidNotWork).HasMaxLength(ExperienceSubmissionRow.TextMaxLength);
        builder.Property(row => row.Tip).HasMaxLength(ExperienceSubmissionRow.ShortTextMaxLength);
        builder.Property(row => row.Steps).HasMaxLength(ExperienceSubmissionRow.ShortTextMaxLength);
        builder.Property(row => row.Remark).HasMaxLength(ExperienceSubmissionRow.RemarkMaxLength);
        builder.HasIndex(row => new { row.MemberKey, row.SavedAt });
        builder.HasIndex(row => new { row.State, row.SentAt });
        builder.HasIndex(row => row.IdleSince);
        builder.Ignore(row => row.IsOpen);
        builder.Ignore(row => row.Story);
        builder.Ignore(row => row.StepKeys);
    }
}
