using System.Globalization;
using System.Text;

namespace WraparoundCare.Platform.Shared.Pdf;

internal readonly record struct PdfColour(byte Red, byte Green, byte Blue);

internal readonly record struct PdfArea(double X, double Y, double Width, double Height = 0)
{
    public double Right => X + Width;
}

internal sealed record TextStyle(PdfFont Font, double Size, PdfColour Colour);

internal sealed record PdfLink(int Key, PdfElement Element, int Number);

/// <summary>A sheet of A4. Places are in points from its upper left corner.</summary>
internal sealed class PdfPage(PdfDocument document, int number)
{
    public const double Width = 595;
    public const double Height = 842;

    // How far the control points of a curve are from its ends, for a quarter of a circle.
    private const double Curve = 0.5523;

    private readonly StringBuilder _content = new();

    public int Number => number;

    public PdfDocument Document => document;

    /// <summary>The element to which each piece of text belongs.</summary>
    public List<PdfElement> Elements { get; } = [];

    public List<PdfLink> Links { get; } = [];

    public byte[] Content => Encoding.Latin1.GetBytes(_content.ToString());

    /// <summary>What is drawn until the end of the piece is the text of the current element.</summary>
    public void BeginPiece()
    {
        var element = document.Current;
        element.Pieces.Add((this, Elements.Count));
        Write($"/{element.Tag} << /MCID {Elements.Count} >> BDC");
        Elements.Add(element);
    }

    public void BeginDecoration() => Write($"/Artifact BMC");

    public void EndPiece() => Write($"EMC");

    public void Text(string text, TextStyle style, double x, double baseline)
    {
        SetColour(style.Colour, "rg");
        var font = document.Use(style.Font, text);
        Write($"BT /{font} {style.Size} Tf {x:0.##} {Height - baseline:0.##} Td <{Glyphs(text, style.Font)}> Tj ET");
    }

    public void Fill(PdfColour colour, PdfArea area, double radius = 0)
    {
        var (left, right, top, bottom) = (area.X, area.Right, Height - area.Y, Height - area.Y - area.Height);
        var control = radius * (1 - Curve);

        // Where the sides end and the corners begin, and to where the curves of the corners pull.
        var (inLeft, inRight, inTop, inBottom) = (left + radius, right - radius, top - radius, bottom + radius);
        var (toLeft, toRight, toTop, toBottom) = (left + control, right - control, top - control, bottom + control);
        SetColour(colour, "rg");
        Write($"{inLeft:0.##} {top:0.##} m {inRight:0.##} {top:0.##} l");
        Write($"{toRight:0.##} {top:0.##} {right:0.##} {toTop:0.##} {right:0.##} {inTop:0.##} c {right:0.##} {inBottom:0.##} l");
        Write($"{right:0.##} {toBottom:0.##} {toRight:0.##} {bottom:0.##} {inRight:0.##} {bottom:0.##} c {inLeft:0.##} {bottom:0.##} l");
        Write($"{toLeft:0.##} {bottom:0.##} {left:0.##} {toBottom:0.##} {left:0.##} {inBottom:0.##} c {left:0.##} {inTop:0.##} l");
        Write($"{left:0.##} {toTop:0.##} {toLeft:0.##} {top:0.##} {inLeft:0.##} {top:0.##} c f");
    }

    public void Line(PdfColour colour, double x, double y, double width)
    {
        SetColour(colour, "RG");
        Write($"0.75 w {x:0.##} {Height - y:0.##} m {x + width:0.##} {Height - y:0.##} l S");
    }

    private static string Glyphs(string text, PdfFont font) =>
        string.Concat(text.EnumerateRunes().Select(character => font.Glyph(character).ToString("X4", CultureInfo.InvariantCulture)));

    private void SetColour(PdfColour colour, string operation) =>
        Write($"{colour.Red / 255.0:0.###} {colour.Green / 255.0:0.###} {colour.Blue / 255.0:0.###} {operation}");

    private void Write(FormattableString line) => _content.Append(FormattableString.Invariant(line)).Append('\n');
}
