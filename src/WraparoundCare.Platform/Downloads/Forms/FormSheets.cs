using WraparoundCare.Platform.Shared.Pdf;

namespace WraparoundCare.Platform.Downloads.Forms;

/// <summary>The sheets of a form: what no longer fits goes to the next one.</summary>
internal sealed class FormSheets(PdfDocument document, string foot)
{
    public const double Left = 48;
    public const double Width = PdfPage.Width - 2 * Left;

    private const double Top = 56;
    private const double Bottom = 772;
    private const double FootSize = 9.5;

    private TaggedText? _text;

    public TaggedText Text => _text ?? Next();

    /// <summary>Where the next thing comes on the sheet.</summary>
    public double Y { get; private set; }

    public PdfArea Place => new(Left, Y, Width);

    /// <summary>Goes to the next sheet when there is no room for something of this height, unless that is higher than a sheet.</summary>
    public void MakeRoom(double height)
    {
        if (_text is null || (Y + height > Bottom && Y > Top))
        {
            Next();
        }
    }

    public void Down(double distance) => Y += distance;

    /// <param name="measure">The text without a sheet: the same code says how high it will be.</param>
    public void Write(Func<TaggedText, PdfArea, double> measure, double gap = 0)
    {
        MakeRoom(measure(new TaggedText(null), Place));
        Down(measure(Text, Place) + gap);
    }

    private TaggedText Next()
    {
        var sheet = document.AddPage();
        var line = $"{foot}  |  Bladzijde {document.PageCount}";
        Y = Top;
        _text = new TaggedText(sheet);
        _text.Decorate(page =>
        {
            page.Fill(SiteColours.Brand, new PdfArea(0, 0, PdfPage.Width, 10));
            page.Line(SiteColours.Line, Left, Bottom + 8, Width);
            page.Text(line, new TextStyle(SiteFonts.Regular, FootSize, SiteColours.SoftInk), Left, Bottom + 26);
        });
        return _text;
    }
}
