using WraparoundCare.Search;

namespace WraparoundCare.Platform.Downloads.Reports;

/// <summary>Tools and their files in the order in which they are told: the most downloaded tool first, its files below it.</summary>
internal static class FileRows
{
    public const string AllFiles = "Alle bestanden";

    /// <summary>A tool with one file is told in one row.</summary>
    public static IEnumerable<FileDownloads> Sorted(IReadOnlyList<FileDownloads> files, Func<Guid, string> nameOf) => files
        .GroupBy(file => file.Tool)
        .OrderByDescending(tool => tool.Max(file => file.Downloaded.Count))
        .ThenBy(tool => nameOf(tool.Key), DutchOrder.Comparer)
        .SelectMany(tool => tool
            .OrderBy(file => file.File.Length > 0)
            .ThenByDescending(file => file.Downloaded.Count)
            .ThenBy(file => file.File, StringComparer.Ordinal)
            .Skip(tool.Count(file => file.File.Length > 0) == 1 ? 1 : 0));
}
