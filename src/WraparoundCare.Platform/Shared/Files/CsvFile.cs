using System.Text;

namespace WraparoundCare.Platform.Shared.Files;

/// <summary>
/// A table for a spreadsheet: UTF-8 with a mark that says so, and semicolons, as Dutch spreadsheets expect. What people wrote is text:
/// a spreadsheet would calculate what begins as a formula, so that begins with an apostrophe.
/// </summary>
public static class CsvFile
{
    public const string ContentType = "text/csv; charset=utf-8";

    private const char Separator = ';';

    // Also in the wide forms that some programs read as the same.
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    public static byte[] Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(Separator, row.Select(Field)).Append("\r\n");
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Field(string text) => $"\"{Plain(text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Plain(string text) =>
        text.Length > 0 && (FormulaStarts.Contains(text[0]) || text.TrimStart() is [var first, ..] && FormulaStarts.Contains(first))
            ? $"'{text}"
            : text;
}
