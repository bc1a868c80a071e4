using WraparoundCare.Platform.Shared.Files;
using WraparoundCare.Platform.Shared.Pdf;

namespace WraparoundCare.Platform.Downloads.Forms;

/// <summary>A form as PDF, to print and to write on: tagged, so that it can also be read aloud.</summary>
internal sealed class FormPrinter
{
    private const double Ruling = 24;
    private const double RowHeight = 32;
    private const double Padding = 5;
    private const double Box = 10;
    private const string ColumnHeading = "/A << /O /Table /Scope /Column >>";

    private static readonly TextStyle Body = new(SiteFonts.Regular, 11, SiteColours.Ink);
    private static readonly TextStyle Label = new(SiteFonts.Bold, 11, SiteColours.Ink);
    private static readonly TextStyle Soft = new(SiteFonts.Regular, 9.5, SiteColours.SoftInk);
    private static readonly TextStyle Heading = new(SiteFonts.Bold, 14, SiteColours.Brand);

    private readonly FormDocument _form;
    private readonly PdfDocument _document;
    private readonly FormSheets _sheets;

    private FormPrinter(FormDocument form)
    {
        _form = form;
        _document = new PdfDocument(form.Title, form.SiteName, form.Changed);
        _sheets = new FormSheets(_document, form.Foot);
    }

    public static GeneratedFile Print(FormDocument form) => new FormPrinter(form).Print();

    private GeneratedFile Print()
    {
        _sheets.Write((text, place) => text.Text("H1", _form.Title, new TextStyle(SiteFonts.Bold, 22, SiteColours.Brand), place), gap: 4);
        Paragraph(_form.Intro, Body, gap: 4);
        foreach (var section in _form.Sections)
        {
            Section(section);
        }

        _sheets.Down(10);
        Paragraph($"{_form.Author}. {_form.License}".Trim(' ', '.'), Soft);
        _sheets.Write((text, place) => text.Link(
            _form.Address[(_form.Address.IndexOf("://", StringComparison.Ordinal) + 3)..],
            _form.Address,
            Soft with { Colour = SiteColours.Link },
            place));
        return new GeneratedFile(_document.Save(), _document.PageCount);
    }

    private void Section(FormSection section)
    {
        // A heading never stands alone at the foot of a sheet, and a table comes on the sheet of its heading.
        var rows = section.Kind == FormSection.Table ? section.Rows + 3 : 4;
        _sheets.MakeRoom(rows * RowHeight + Heading.Size);
        _sheets.Down(14);
        _document.Begin("Sect");
        _sheets.Write((text, place) => text.Text("H2", section.Heading, Heading, place), gap: 2);
        Paragraph(section.Explanation, Body, gap: 4);
        switch (section.Kind)
        {
            case FormSection.Table:
                Table(section);
                break;
            case FormSection.Checklist:
                Checklist(section.Lines);
                break;
            case FormSection.Questions:
                Questions(section);
                break;
            default:
                _sheets.Write((text, place) => text.List([.. section.Lines.Select(line => ("•", line))], Body, place));
                break;
        }

        _document.End();
    }

    private void Paragraph(string words, TextStyle style, double gap = 0)
    {
        if (words.Length > 0)
        {
            _sheets.Write((text, place) => text.Text("P", words, style, place), gap);
        }
    }

    private void Questions(FormSection section)
    {
        foreach (var question in section.Lines)
        {
            _sheets.MakeRoom(Ruling * (section.Rows + 1));
            Paragraph(question, Label);
            _sheets.Text.Decorate(page =>
            {
                for (var row = 1; row <= section.Rows; row++)
                {
                    page.Line(SiteColours.SoftInk, FormSheets.Left, _sheets.Y + row * Ruling - 4, FormSheets.Width);
                }
            });
            _sheets.Down(Ruling * section.Rows + 8);
        }
    }

    private void Checklist(IReadOnlyList<string> points)
    {
        const double Indent = Box + 10;
        double Point(TaggedText text, string point, PdfArea place) =>
            text.Text("LBody", point, Body, place with { X = place.X + Indent, Width = place.Width - Indent });

        _document.Begin("L");
        foreach (var point in points)
        {
            _sheets.MakeRoom(Point(new TaggedText(null), point, _sheets.Place));
            _sheets.Text.Decorate(page => Frame(page, _sheets.Place with { Y = _sheets.Y + 3, Width = Box, Height = Box }));
            _document.Begin("LI");
            _sheets.Down(Point(_sheets.Text, point, _sheets.Place) + 4);
            _document.End();
        }

        _document.End();
    }

    private void Table(FormSection section)
    {
        var width = FormSheets.Width / Math.Max(1, section.Lines.Count);
        double Heads(TaggedText text, double top) => section.Lines
            .Select((head, column) => text.Text(
                "TH",
                head,
                Label with { Size = 10 },
                new PdfArea(FormSheets.Left + column * width + Padding, top + Padding, width - 2 * Padding),
                ColumnHeading))
            .DefaultIfEmpty(0)
            .Max();

        var head = Heads(new TaggedText(null), 0) + 2 * Padding;
        _sheets.MakeRoom(head + section.Rows * RowHeight);
        _sheets.Text.Decorate(page => Grid(page, head, section));
        _document.Begin("Table");
        _document.Begin("TR");
        Heads(_sheets.Text, _sheets.Y);
        _document.End();
        for (var row = 0; row < section.Rows; row++)
        {
            EmptyRow(section.Lines.Count);
        }

        _document.End();
        _sheets.Down(head + section.Rows * RowHeight + 6);
    }

    private void EmptyRow(int columns)
    {
        _document.Begin("TR");
        for (var column = 0; column < columns; column++)
        {
            _document.Begin("TD");
            _document.End();
        }

        _document.End();
    }

    private void Grid(PdfPage page, double head, FormSection section)
    {
        var height = head + section.Rows * RowHeight;
        page.Fill(SiteColours.Tint, _sheets.Place with { Height = head });
        for (var line = 0; line <= section.Rows + 1; line++)
        {
            page.Line(SiteColours.SoftInk, FormSheets.Left, _sheets.Y + (line == 0 ? 0 : head + (line - 1) * RowHeight), FormSheets.Width);
        }

        for (var column = 0; column <= section.Lines.Count; column++)
        {
            var x = FormSheets.Left + column * FormSheets.Width / Math.Max(1, section.Lines.Count);
            page.Fill(SiteColours.SoftInk, new PdfArea(x - 0.375, _sheets.Y, 0.75, height));
        }
    }

    private static void Frame(PdfPage page, PdfArea box)
    {
        page.Fill(SiteColours.SoftInk, box);
        page.Fill(SiteColours.White, new PdfArea(box.X + 1, box.Y + 1, box.Width - 2, box.Height - 2));
    }
}
