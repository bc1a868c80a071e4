using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WraparoundCare.Platform.Downloads.Counting;

/// <summary>How often a tool was downloaded on one day by the Dutch clock, whichever of its files. Nothing says by whom.</summary>
internal sealed class ToolDownloadRow
{
    public Guid Tool { get; set; }

    public DateOnly Day { get; set; }

    /// <summary>COUNTER's Total_Item_Requests.</summary>
    public int Count { get; set; }

    /// <summary>
    /// COUNTER's Unique_Item_Requests: a visitor counts once an hour, whichever files. 0 means that the day was counted in an earlier
    /// way, with robots and double clicks.
    /// </summary>
    public int UniqueCount { get; set; }
}

/// <summary>The same of one file of a tool.</summary>
internal sealed class FileDownloadRow
{
    public const int FileLength = 255;

    public Guid Tool { get; set; }

    /// <summary>The last part of its address.</summary>
    public required string File { get; set; }

    public DateOnly Day { get; set; }

    public int Count { get; set; }

    public int UniqueCount { get; set; }
}

internal sealed class ToolDownloadMapping : IEntityTypeConfiguration<ToolDownloadRow>
{
    public void Configure(EntityTypeBuilder<ToolDownloadRow> builder)
    {
        builder.ToTable("tool_download");
        builder.HasKey(row => new { row.Tool, row.Day });
    }
}

internal sealed class FileDownloadMapping : IEntityTypeConfiguration<FileDownloadRow>
{
    public void Configure(EntityTypeBuilder<FileDownloadRow> builder)
    {
        builder.ToTable("tool_file_download");
        builder.HasKey(row => new { row.Tool, row.File, row.Day });
        builder.Property(row => row.File).HasMaxLength(FileDownloadRow.FileLength);
    }
}
