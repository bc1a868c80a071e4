using System.Globalization;

namespace WraparoundCare.Platform.Shared.Pdf;

/// <summary>
/// Writes text on a page with the structure that assistive technology reads. Without a page it only measures, with the same code,
/// so that what is measured is what is drawn. Each method returns the height that it takes.
/// </summary>
internal sealed class TaggedText(PdfPage? page)
{
    private const double LineHeight = 1.4;
    private const double Baseline = 0.98;
    private const string NumberedList = "/A << /O /List /ListNumbering /Decimal >>";
    private const string BulletedList = "/A << /O /List /ListNumbering /Disc >>";

    public double Text(string tag, string text, TextStyle style, PdfArea place, string attributes = "")
    {
        page?.Document.Begin(tag, attributes);
        var height = Lines(text, style, place);
        page?.Document.End();
        return height;
    }

    /// <param name="items">The label of each item, and its text.</param>
    public double List(IReadOnlyList<(string Label, string Text)> items, TextStyle style, PdfArea place)
    {
        var (indent, gap) = (style.Size * 1.8, style.Size * 0.25);
        var height = 0.0;
        page?.Document.Begin("L", items.All(item => char.IsAsciiDigit(item.Label[0])) ? NumberedList : BulletedList);
        foreach (var (label, text) in items)
        {
            var y = place.Y + height;
            page?.Document.Begin("LI");
            Text("Lbl", label, style, new PdfArea(place.X, y, indent));
            height += gap + Text("LBody", text, style, new PdfArea(place.X + indent, y, place.Width - indent));
            page?.Document.End();
        }

        page?.Document.End();
        return height;
    }

    public double Link(string text, string address, TextStyle style, PdfArea place)
    {
        page?.Document.Begin("P");
        page?.Document.Begin("Link");
        var height = Lines(text, style, place);
        page?.Document.Link(page, place with { Height = height }, address, text);
        page?.Document.End();
        page?.Document.End();
        return height;
    }

    /// <summary>What only pleases the eye, and is not read aloud.</summary>
    public void Decorate(Action<PdfPage> draw)
    {
        if (page is not null)
        {
            page.BeginDecoration();
            draw(page);
            page.EndPiece();
        }
    }

    private double Lines(string text, TextStyle style, PdfArea place)
    {
        var lines = Wrap(Printable(text), style, place.Width);
        page?.BeginPiece();
        foreach (var (index, line) in lines.Index())
        {
            // A space between lines keeps their words apart for whoever reads or copies the text.
            var words = index < lines.Count - 1 ? line + " " : line;
            page?.Text(words, style, place.X, place.Y + style.Size * (index * LineHeight + Baseline));
        }

        page?.EndPiece();
        return lines.Count * style.Size * LineHeight;
    }

    // Soft hyphens and other marks that are invisible on a page would be drawn here.
    private static string Printable(string text) =>
        string.Concat(text.Where(letter => char.IsWhiteSpace(letter)
            || char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format)));

    private static List<string> Wrap(string text, TextStyle style, double width)
    {
        var lines = new List<string>();
        var current = string.Empty;
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Break(word, style, width)))
        {
            var longer = current.Length == 0 ? word : $"{current} {word}";
            if (current.Length > 0 && style.Font.Width(longer, style.Size) > width)
            {
                lines.Add(current);
                longer = word;
            }

            current = longer;
        }

        return current.Length > 0 ? [.. lines, current] : lines;
    }

    // A word wider than the column, such as an address, is cut where the column ends.
    private static IEnumerable<string> Break(string word, TextStyle style, double width)
    {
        while (word.Length > 1 && style.Font.Width(word, style.Size) > width)
        {
            var length = word.Length - 1;
            while (length > 1 && style.Font.Width(word[..length], style.Size) > width)
            {
                length--;
            }

            yield return word[..length];
            word = word[length..];
        }

        yield return word;
    }
}
