namespace WraparoundCare.Platform.Shared.Pdf;

/// <summary>A heading, a paragraph, a list: an element of the structure that assistive technology reads.</summary>
internal sealed class PdfElement(string tag, PdfElement? parent)
{
    public string Tag => tag;

    public PdfElement? Parent => parent;

    public List<PdfElement> Elements { get; } = [];

    /// <summary>The pieces of a page that are the text of this element.</summary>
    public List<(PdfPage Page, int Piece)> Pieces { get; } = [];

    public (PdfPage Page, int Number)? Annotation { get; set; }

    /// <summary>What more assistive technology must know: of which cells a cell is the heading, for one.</summary>
    public string Attributes { get; init; } = string.Empty;
}

/// <summary>Writes the structure, and for each piece of a page to which element it belongs.</summary>
internal static class PdfStructure
{
    public static int Write(PdfFile file, PdfElement document, IReadOnlyList<PdfPage> pages)
    {
        var root = file.Reserve();
        var numbers = new Dictionary<PdfElement, int>();
        var top = Write(file, document, root, numbers);
        var parents = pages.Select(
            (page, index) => $"{index} [{string.Join(' ', page.Elements.Select(element => $"{numbers[element]} 0 R"))}]");
        var links = pages.SelectMany(page => page.Links).Select(link => $"{link.Key} {numbers[link.Element]} 0 R");
        file.Set(root, $"<< /Type /StructTreeRoot /K [{top} 0 R] /ParentTree << /Nums [{string.Join(' ', parents.Concat(links))}] >> >>");
        return root;
    }

    private static int Write(PdfFile file, PdfElement element, int parent, Dictionary<PdfElement, int> numbers)
    {
        var number = numbers[element] = file.Reserve();
        var kids = element.Pieces.Select(piece => $"<< /Type /MCR /Pg {piece.Page.Number} 0 R /MCID {piece.Piece} >>")
            .Concat(element.Elements.Select(child => $"{Write(file, child, number, numbers)} 0 R"));
        if (element.Annotation is { } annotation)
        {
            kids = kids.Append($"<< /Type /OBJR /Pg {annotation.Page.Number} 0 R /Obj {annotation.Number} 0 R >>");
        }

        file.Set(number, $"<< /Type /StructElem /S /{element.Tag} /P {parent} 0 R {element.Attributes} /K [{string.Join(' ', kids)}] >>");
        return number;
    }
}
