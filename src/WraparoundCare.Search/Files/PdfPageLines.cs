using System.Text;
using UglyToad.PdfPig.Content;

namespace WraparoundCare.Search.Files;

/// <summary>
/// Makes lines of the letters of a page, in the order in which they were written, as that is nearly always the order to read them. Spaces
/// are often not written: a gap is one.
/// </summary>
internal sealed class PdfPageLines
{
    // In parts of the size of the letters. Kerning stays below the gap of words, and what is set narrow stays above it.
    private const double WordGap = 0.1;
    private const double MaxGap = 3;
    private const double MaxOverlap = 0.3;
    private const double MaxShift = 0.5;
    private const double NoteShift = 0.25;
    private const double MaxTracking = 0.6;

    private readonly List<string> _lines = [];
    private readonly List<(string Text, double Gap)> _line = [];
    private Letter? _last;

    public static List<string> Of(IReadOnlyList<Letter> letters)
    {
        var lines = new PdfPageLines();
        foreach (var letter in letters)
        {
            lines.Add(letter);
        }

        lines.EndLine();
        return lines._lines;
    }

    private void Add(Letter letter)
    {
        if (_last is not { } last)
        {
            _line.Add((letter.Value, 0));
        }
        else if (last.Value != letter.Value || !IsAt(last, letter))
        {
            // The same letter at the same place was printed twice to look bold.
            Add(letter, last);
        }

        _last = letter;
    }

    private void Add(Letter letter, Letter last)
    {
        var (along, across) = Distance(last, letter);
        if (Math.Abs(across) > MaxShift || along > MaxGap || along < -MaxOverlap - (Math.Abs(last.Width) / Size(letter, last)))
        {
            EndLine();
        }

        // The number of a note stands against the word, or the next word against it.
        var isNote = Math.Abs(across) > NoteShift && IsDigit(letter) != IsDigit(last);
        _line.Add((letter.Value, isNote ? MaxGap : along));
    }

    // From the end of one letter to the begin of the other, along the direction in which the line is written and across it.
    private static (double Along, double Across) Distance(Letter last, Letter letter)
    {
        var (from, to) = (last.StartBaseLine, last.EndBaseLine);
        var (x, y) = (to.X - from.X, to.Y - from.Y);
        var scale = Math.Sqrt((x * x) + (y * y));
        (x, y) = scale > 0 ? (x / scale, y / scale) : (1, 0);
        var (gapX, gapY) = (letter.StartBaseLine.X - to.X, letter.StartBaseLine.Y - to.Y);
        var size = Size(last, letter);
        return (((gapX * x) + (gapY * y)) / size, ((gapY * x) - (gapX * y)) / size);
    }

    private static bool IsAt(Letter one, Letter other)
    {
        var near = 0.1 * Size(one, other);
        return Math.Abs(one.StartBaseLine.X - other.StartBaseLine.X) < near && Math.Abs(one.StartBaseLine.Y - other.StartBaseLine.Y) < near;
    }

    private static bool IsDigit(Letter letter) => letter.Value is [var first, ..] && char.IsDigit(first);

    private static double Size(Letter one, Letter other) => Math.Max(1, Math.Max(Math.Abs(one.PointSize), Math.Abs(other.PointSize)));

    private void EndLine()
    {
        var text = new StringBuilder(_line.Count);
        var gap = WordGap + Tracking();
        foreach (var (letter, before) in _line)
        {
            text.Append(before > gap ? " " : string.Empty).Append(letter);
        }

        _lines.Add(text.ToString());
        _line.Clear();
    }

    // Where even narrow gaps are wide the letters are s p a c e d.
    private double Tracking()
    {
        var narrow = _line.Count < 4 ? 0 : _line.Skip(1).Select(letter => letter.Gap).Order().ElementAt(_line.Count / 4);
        return narrow is > WordGap and < MaxTracking ? narrow : 0;
    }
}
