using System.Xml.Linq;

namespace WraparoundCare.Platform.Downloads.Forms;

/// <summary>The text of the Word document (WordprocessingML).</summary>
internal static class FormMarkup
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    // In twentieths of a point: A4 with margins of 2 cm.
    private const int PageWidth = 11906;
    private const int PageHeight = 16838;
    private const int Margin = 1134;

    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";

    public static XElement Document(FormDocument form, string footer) => new(
        W + "document",
        new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "r", R.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "w14", W14.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "mc", Compatibility.NamespaceName),
        new XAttribute(Compatibility + "Ignorable", "w14"),
        new XElement(
            W + "body",
            Paragraph(form.Title, "Heading1"),
            form.Intro.Length > 0 ? Paragraph(form.Intro) : null,
            form.Sections.SelectMany(Section),
            Paragraph($"{form.Author}. {form.License}".Trim(' ', '.')),
            Paragraph(form.Address),
            new XElement(
                W + "sectPr",
                new XElement(W + "footerReference", Value("type", "default"), new XAttribute(R + "id", footer)),
                new XElement(W + "pgSz", Value("w", $"{PageWidth}"), Value("h", $"{PageHeight}")),
                new XElement(W + "pgMar", Sides()))));

    public static XElement Footer(string text) => new(
        W + "ftr", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName), Paragraph(text));

    private static IEnumerable<XElement> Section(FormSection section) =>
    [
        Paragraph(section.Heading, "Heading2"),
        .. section.Explanation.Length > 0 ? [Paragraph(section.Explanation, staysWithNext: true)] : Array.Empty<XElement>(),
        .. section.Kind switch
        {
            FormSection.Table => [Table(section), Paragraph(string.Empty)],
            FormSection.Checklist => section.Lines.Select(Checkbox),
            FormSection.Questions => section.Lines.SelectMany(question => Question(question, section.Rows)),
            _ => section.Lines.Select(ListItem),
        },
    ];

    private static XElement Paragraph(string text, string? style = null, bool staysWithNext = false) => new(
        W + "p",
        style is null ? null : new XElement(W + "pPr", new XElement(W + "pStyle", Value("val", style))),
        staysWithNext ? new XElement(W + "pPr", new XElement(W + "keepNext")) : null,
        text.Length > 0 ? Run(text) : null);

    private static XElement ListItem(string text) => new(
        W + "p",
        new XElement(
            W + "pPr",
            new XElement(
                W + "numPr", new XElement(W + "ilvl", Value("val", "0")), new XElement(W + "numId", Value("val", FormStyles.Bullets)))),
        Run(text));

    // Lines to write on are empty paragraphs with a line below: typed text stands on them and printed ones can be written on.
    private static IEnumerable<XElement> Question(string question, int rows) => Enumerable.Repeat(0, rows)
        .Select(_ => new XElement(W + "p", new XElement(
            W + "pPr",
            new XElement(W + "pBdr", Border("bottom"), Border("between")),
            new XElement(W + "spacing", Value("before", "0"), Value("after", "0"), Value("line", "480"), Value("lineRule", "exact")))))
        .Prepend(Paragraph(question, "Heading3"));

    private static XElement Checkbox(string point) => new(
        W + "p",
        new XElement(
            W + "sdt",
            new XElement(
                W + "sdtPr",
                new XElement(W + "alias", Value("val", point.Length <= 64 ? point : point[..64])),
                new XElement(W14 + "checkbox", new XElement(W14 + "checked", new XAttribute(W14 + "val", "0")))),
            new XElement(W + "sdtContent", new XElement(
                W + "r",
                new XElement(
                    W + "rPr",
                    new XElement(W + "rFonts", Value("ascii", "MS Gothic"), Value("eastAsia", "MS Gothic"), Value("hAnsi", "MS Gothic"))),
                new XElement(W + "t", "☐")))),
        Run($"  {point}"));

    private static XElement Table(FormSection section) => new(
        W + "tbl",
        new XElement(
            W + "tblPr",
            new XElement(W + "tblW", Value("w", "5000"), Value("type", "pct")),
            new XElement(
                W + "tblBorders", Border("top"), Border("left"), Border("bottom"), Border("right"), Border("insideH"), Border("insideV")),
            new XElement(W + "tblLook", Value("firstRow", "1")),
            new XElement(W + "tblCaption", Value("val", section.Heading))),
        new XElement(
            W + "tblGrid",
            section.Lines.Select(_ => new XElement(W + "gridCol", Value("w", $"{(PageWidth - 2 * Margin) / section.Lines.Count}")))),
        Row(section.Lines, isHead: true, isLast: false),
        Enumerable.Range(1, section.Rows)
            .Select(row => Row([.. section.Lines.Select(_ => string.Empty)], isHead: false, isLast: row == section.Rows)));

    // Each row stays with the next, so that a table goes to the next sheet as a whole.
    private static XElement Row(IReadOnlyList<string> cells, bool isHead, bool isLast) => new(
        W + "tr",
        new XElement(
            W + "trPr",
            new XElement(W + "cantSplit"),
            new XElement(W + "trHeight", Value("val", isHead ? "400" : "640"), Value("hRule", "atLeast")),
            isHead ? new XElement(W + "tblHeader") : null),
        cells.Select(cell => new XElement(
            W + "tc",
            new XElement(
                W + "tcPr",
                new XElement(W + "tcW", Value("w", "0"), Value("type", "auto")),
                isHead ? new XElement(W + "shd", Value("val", "clear"), Value("color", "auto"), Value("fill", "EEF4F2")) : null),
            new XElement(
                W + "p",
                isLast ? null : new XElement(W + "pPr", new XElement(W + "keepNext")),
                cell.Length > 0 ? Run(cell, isBold: isHead) : null))));

    private static XElement Run(string text, bool isBold = false) => new(
        W + "r",
        isBold ? new XElement(W + "rPr", new XElement(W + "b")) : null,
        new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));

    private static XElement Border(string side) => new(
        W + side, Value("val", "single"), Value("sz", "6"), Value("space", "1"), Value("color", "73828A"));

    private static IEnumerable<XAttribute> Sides() =>
        ((string[])["top", "right", "bottom", "left"]).Select(side => Value(side, $"{Margin}"))
            .Concat([Value("header", "567"), Value("footer", "567"), Value("gutter", "0")]);

    private static XAttribute Value(string name, string value) => new(W + name, value);
}
