using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Platform.Reading.Feedback;

/// <summary>How many readers found a page useful on one day (UTC). Nothing says who.</summary>
internal sealed class PageFeedbackRow
{
    public Guid Page { get; set; }

    public DateOnly Day { get; set; }

    public int Useful { get; set; }

    public int NotUseful { get; set; }
}

internal sealed class PageFeedbackMapping : IEntityTypeConfiguration<PageFeedbackRow>
{
    public void Configure(EntityTypeBuilder<PageFeedbackRow> builder)
    {
        builder.ToTable("page_feedback");
        builder.HasKey(row => new { row.Page, row.Day });
    }
}
