using System.Xml.Linq;

namespace WraparoundCare.Platform.Downloads.Forms;

/// <summary>The styles of the Word document: real headings, in the colours of the site.</summary>
internal static class FormStyles
{
    /// <summary>The number of the list with bullets.</summary>
    public const string Bullets = "1";

    private static readonly XNamespace W = FormMarkup.W;

    public static XElement All() => new(
        W + "styles",
        new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
        new XElement(W + "docDefaults", new XElement(W + "rPrDefault", new XElement(
            W + "rPr",
            new XElement(W + "rFonts", Value("ascii", "Calibri"), Value("hAnsi", "Calibri"), Value("cs", "Calibri")),
            new XElement(W + "sz", Value("val", "22")),
            new XElement(W + "lang", Value("val", "nl-NL"))))),
        Style("Normal", "Normal", isDefault: true, size: 22, colour: "1F2A30", bold: false),
        Style("Heading1", "heading 1", isDefault: false, size: 44, colour: "0F4F4B", bold: true, level: 0),
        Style("Heading2", "heading 2", isDefault: false, size: 28, colour: "0F4F4B", bold: true, level: 1),
        Style("Heading3", "heading 3", isDefault: false, size: 22, colour: "1F2A30", bold: true, level: 2));

    /// <summary>The lists that paragraphs can belong to.</summary>
    public static XElement Lists() => new(
        W + "numbering",
        new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
        new XElement(
            W + "abstractNum",
            Value("abstractNumId", "0"),
            new XElement(W + "multiLevelType", Value("val", "singleLevel")),
            new XElement(
                W + "lvl",
                Value("ilvl", "0"),
                new XElement(W + "start", Value("val", "1")),
                new XElement(W + "numFmt", Value("val", "bullet")),
                new XElement(W + "lvlText", Value("val", "•")),
                new XElement(W + "lvlJc", Value("val", "left")),
                new XElement(W + "pPr", new XElement(W + "ind", Value("left", "357"), Value("hanging", "357"))))),
        new XElement(W + "num", Value("numId", Bullets), new XElement(W + "abstractNumId", Value("val", "0"))));

    private static XElement Style(string id, string name, bool isDefault, int size, string colour, bool bold, int? level = null) => new(
        W + "style",
        Value("type", "paragraph"),
        isDefault ? Value("default", "1") : null,
        Value("styleId", id),
        new XElement(W + "name", Value("val", name)),
        isDefault ? null : new XElement(W + "basedOn", Value("val", "Normal")),
        isDefault ? null : new XElement(W + "next", Value("val", "Normal")),
        new XElement(W + "qFormat"),
        new XElement(
            W + "pPr",
            level is null ? null : new XElement(W + "keepNext"),
            new XElement(W + "spacing", Value("before", level is null ? "0" : "240"), Value("after", "80")),
            level is { } outline ? new XElement(W + "outlineLvl", Value("val", $"{outline}")) : null),
        new XElement(
            W + "rPr",
            bold ? new XElement(W + "b") : null,
            new XElement(W + "color", Value("val", colour)),
            new XElement(W + "sz", Value("val", $"{size}"))));

    private static XAttribute Value(string name, string value) => new(W + name, value);
}
