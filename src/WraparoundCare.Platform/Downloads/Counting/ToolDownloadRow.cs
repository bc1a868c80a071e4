using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Platform.Downloads.Counting;

/// <summary>How often the files of a tool were fetched on one day (UTC). Nothing says by whom.</summary>
internal sealed class ToolDownloadRow
{
    public Guid Tool { get; set; }

    public DateOnly Day { get; set; }

    public int Count { get; set; }
}

internal sealed class ToolDownloadMapping : IEntityTypeConfiguration<ToolDownloadRow>
{
    public void Configure(EntityTypeBuilder<ToolDownloadRow> builder)
    {
        builder.ToTable("tool_download");
        builder.HasKey(row => new { row.Tool, row.Day });
    }
}
