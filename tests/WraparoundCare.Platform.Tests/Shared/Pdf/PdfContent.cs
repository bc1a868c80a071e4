using System.Globalization;
using System.Text.RegularExpressions;

namespace WraparoundCare.Platform.Tests.Shared.Pdf;

/// <summary>What is drawn on a page: which pieces are text to read, and whether everything else is marked as decoration.</summary>
internal sealed partial class PdfContent
{
    private static readonly string[] Painting = ["Tj", "TJ", "f", "f*", "S", "s", "B", "b", "Do", "sh"];

    private readonly Stack<string> _open = new();

    public List<int> Pieces { get; } = [];

    public List<string> Faults { get; } = [];

    public static PdfContent Of(string operations)
    {
        var content = new PdfContent();
        foreach (var line in operations.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            content.Read(line.Trim());
        }

        if (content._open.Count > 0)
        {
            content.Faults.Add("a piece that does not end");
        }

        return content;
    }

    private void Read(string line)
    {
        if (line.EndsWith("BDC", StringComparison.Ordinal) || line.EndsWith("BMC", StringComparison.Ordinal))
        {
            Open(line);
        }
        else if (line == "EMC")
        {
            _open.Pop();
        }
        else if (_open.Count == 0 && line.Split(' ').Any(Painting.Contains))
        {
            Faults.Add($"01-003: neither read nor decoration: {line}");
        }
    }

    private void Open(string line)
    {
        if (_open.Count > 0)
        {
            Faults.Add($"01-003: {line} within {_open.Peek()}");
        }

        _open.Push(line);
        if (Piece().Match(line) is { Success: true } piece)
        {
            Pieces.Add(int.Parse(piece.Groups[1].Value, CultureInfo.InvariantCulture));
        }
        else if (!line.StartsWith("/Artifact", StringComparison.Ordinal))
        {
            Faults.Add($"01-005: {line} has no number");
        }
    }

    [GeneratedRegex(@"/MCID (\d+)")]
    private static partial Regex Piece();
}
