using WraparoundCare.Platform.Shared.Components.Tables;

namespace WraparoundCare.Platform.Downloads.Reports;

/// <summary>How often something was downloaded: COUNTER's total and unique.</summary>
internal readonly record struct Downloaded(int Count, int UniqueCount);

/// <summary>A month with its downloads.</summary>
internal sealed record MonthDownloads(Month Month, Downloaded Downloaded);

/// <summary>A file, or without a name all files of a tool together, with its downloads.</summary>
internal sealed record FileDownloads(Guid Tool, string File, Downloaded Downloaded);

/// <summary>What was counted before COUNTER's rules were: robots and double clicks are in it.</summary>
internal sealed record EarlierDownloads(int Count, DateOnly Until);

/// <summary>The page for editors.</summary>
/// <param name="Title">What it is about: all tools, or one.</param>
/// <param name="Month">Whose files are told.</param>
/// <param name="Plot">A year of months.</param>
/// <param name="Months">The same in words.</param>
/// <param name="Files">Those of the month; null when nobody downloaded any.</param>
internal sealed record DownloadReport(string Title, Month Month, Plot Plot, DataTable Months, DataTable? Files)
{
    /// <summary>To the year before; null when nothing was counted then.</summary>
    public string? OlderUrl { get; init; }

    /// <summary>To all tools; null when they are told already.</summary>
    public string? AllUrl { get; init; }

    public EarlierDownloads? Earlier { get; init; }

    /// <summary>Whether the PDF files that editors uploaded can be read aloud, and why not; null when there are none.</summary>
    public DataTable? Pdfs { get; init; }
}
