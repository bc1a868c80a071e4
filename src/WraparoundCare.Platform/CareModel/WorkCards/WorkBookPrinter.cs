using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Pdf;

namespace WraparoundCare.Platform.CareModel.WorkCards;

/// <summary>Makes the PDF: a sheet for each card, behind a cover and with bookmarks when it is a book.</summary>
internal sealed class WorkBookPrinter(WorkBook book)
{
    /// <summary>Below this comes the foot of the page.</summary>
    public const double TextBottom = 776;

    private const double Left = 42;
    private const double Width = PdfPage.Width - 2 * Left;
    private const double FootSize = 9.5;

    private readonly PdfDocument _document = new(book.Title, book.SiteName, book.Changed);

    public byte[] Print()
    {
        if (book.HasCover)
        {
            Cover();
        }

        foreach (var card in book.Cards)
        {
            Card(FittedCard.Of(card));
        }

        return _document.Save();
    }

    private void Cover()
    {
        var sheet = _document.AddPage();
        var page = new TaggedText(sheet);
        var y = 110.0;
        _document.Begin("Sect");
        page.Decorate(_ => sheet.Fill(SiteColours.Brand, new PdfArea(0, 0, PdfPage.Width, 60)));
        y += page.Text("H1", book.Title, new TextStyle(SiteFonts.Bold, 30, SiteColours.Brand), At(y)) + 12;
        y += page.Text("P", book.Intro, new TextStyle(SiteFonts.Regular, 13, SiteColours.Ink), At(y)) + 24;
        y += page.Text("H2", "De stappen", new TextStyle(SiteFonts.Bold, 16, SiteColours.Brand), At(y)) + 6;
        y += page.List(
            [.. book.Cards.Select(card => ($"{card.Number}.", card.Title))],
            new TextStyle(SiteFonts.Regular, 12, SiteColours.Ink),
            At(y)) + 24;
        page.Link($"Lees alles op {Bare(book.Address)}", book.Address, new TextStyle(SiteFonts.Regular, 11, SiteColours.Link), At(y));
        Foot(page, book.Changed);
        _document.End();
    }

    private void Card(FittedCard fitted)
    {
        var sheet = _document.AddPage();
        var page = new TaggedText(sheet);
        var layout = new CardLayout(page, fitted.Size, onePage: !book.HasCover);
        _document.Begin("Sect");
        layout.Notes(layout.Draw(fitted.Card), TextBottom - 12);
        var more = fitted.IsCut ? "Deze kaart is ingekort. Lees alles op " : "Lees meer op ";
        page.Link(
            more + Bare(fitted.Card.Address),
            fitted.Card.Address,
            new TextStyle(SiteFonts.Regular, FootSize, SiteColours.Link),
            At(TextBottom + 6));
        Foot(page, fitted.Card.Changed);
        _document.End();
        if (book.HasCover)
        {
            _document.AddBookmark(fitted.Card.Name, sheet);
        }
    }

    private void Foot(TaggedText page, DateTime changed)
    {
        var number = book.HasCover ? $"  |  Bladzijde {_document.PageCount}" : string.Empty;
        var text = $"{book.SiteName}  |  Laatst gewijzigd op {DutchDate.Of(changed)}{number}";
        page.Decorate(sheet =>
        {
            sheet.Line(SiteColours.Line, Left, TextBottom, Width);
            sheet.Text(text, new TextStyle(SiteFonts.Regular, FootSize, SiteColours.SoftInk), Left, TextBottom + 34);
        });
    }

    private static PdfArea At(double y) => new(Left, y, Width);

    private static string Bare(string address) => address[(address.IndexOf("://", StringComparison.Ordinal) + 3)..];
}
