using System.Globalization;
using System.Text;

namespace WraparoundCare.Platform.Downloads.Reports;

/// <summary>The downloads of months as a table for a spreadsheet, as Dutch ones read it.</summary>
internal static class DownloadCsv
{
    public const string ContentType = "text/csv; charset=utf-8";

    private const char Separator = ';';

    public static byte[] Write(IEnumerable<(Month Month, FileDownloads File)> rows, Func<Guid, string> nameOf)
    {
        var text = new StringBuilder();
        Append(text, "Maand", "Hulpmiddel", "Bestand", "Downloads", "Unieke downloads");
        foreach (var (month, file) in rows)
        {
            Append(
                text,
                month.Slug,
                nameOf(file.Tool),
                file.File.Length == 0 ? FileRows.AllFiles : file.File,
                file.Downloaded.Count.ToString(CultureInfo.InvariantCulture),
                file.Downloaded.UniqueCount.ToString(CultureInfo.InvariantCulture));
        }

        // The mark at the start has spreadsheets read it as UTF-8.
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Append(StringBuilder text, params IEnumerable<string> cells) =>
        text.AppendJoin(Separator, cells.Select(Cell)).Append("\r\n");

    // A spreadsheet takes what begins so for a formula.
    private static string Cell(string value)
    {
        var safe = value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + value : value;
        return safe.AsSpan().IndexOfAny("\";\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
