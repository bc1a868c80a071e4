using System.Globalization;
using System.Security;
using System.Text;

namespace WraparoundCare.Platform.Shared.Pdf;

/// <summary>A tagged PDF in Dutch that keeps to PDF/UA-1 (ISO 14289-1). The same text always gives the same bytes.</summary>
internal sealed class PdfDocument(string title, string author, DateTime changed)
{
    private const string Language = "nl-NL";

    // Keys of links come after those of the pages in the same tree.
    private const int FirstLinkKey = 1000;

    private readonly PdfFile _file = new();
    private readonly List<PdfPage> _pages = [];
    private readonly List<(string Title, PdfPage Page)> _bookmarks = [];
    private readonly PdfElement _document = new("Document", null);
    private readonly List<PdfFontUse> _fonts = [];
    private PdfElement? _current;

    public PdfElement Current => _current ?? _document;

    public int PageCount => _pages.Count;

    public PdfPage AddPage()
    {
        var page = new PdfPage(this, _file.Reserve());
        _pages.Add(page);
        return page;
    }

    public void AddBookmark(string name, PdfPage page) => _bookmarks.Add((name, page));

    public void Begin(string tag, string attributes = "")
    {
        var element = new PdfElement(tag, Current) { Attributes = attributes };
        Current.Elements.Add(element);
        _current = element;
    }

    public void End() => _current = _current?.Parent;

    /// <summary>Makes the current element a link.</summary>
    public void Link(PdfPage page, PdfArea area, string address, string description)
    {
        var key = FirstLinkKey + _pages.Sum(other => other.Links.Count);
        var (top, bottom) = (PdfPage.Height - area.Y, PdfPage.Height - area.Y - area.Height);
        var place = FormattableString.Invariant($"[{area.X:0.##} {bottom:0.##} {area.Right:0.##} {top:0.##}]");
        var target = $"<< /S /URI /URI <{Convert.ToHexString(Encoding.ASCII.GetBytes(new Uri(address).AbsoluteUri))}> >>";
        var number = _file.Add(
            $"<< /Type /Annot /Subtype /Link /Rect {place} /Border [0 0 0] /F 4 /Contents {PdfFile.Text(description)} "
            + $"/StructParent {key} /A {target} >>");
        Current.Annotation = (page, number);
        page.Links.Add(new PdfLink(key, Current, number));
    }

    /// <returns>The name of the font on each page.</returns>
    public string Use(PdfFont font, string text)
    {
        var use = _fonts.Find(known => known.Font == font);
        if (use is null)
        {
            _fonts.Add(use = new PdfFontUse(font, $"F{_fonts.Count}"));
        }

        use.Add(text);
        return use.Name;
    }

    public byte[] Save()
    {
        var fonts = string.Join(' ', _fonts.Select(font => $"/{font.Name} {font.Write(_file)} 0 R"));
        var tree = _file.Reserve();
        foreach (var (index, page) in _pages.Index())
        {
            WritePage(page, index, tree, fonts);
        }

        _file.Set(
            tree, $"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select(page => $"{page.Number} 0 R"))}] >>");
        var structure = PdfStructure.Write(_file, _document, _pages);
        var catalog = _file.Add(
            $"<< /Type /Catalog /Pages {tree} 0 R /Lang ({Language}) /MarkInfo << /Marked true >> /StructTreeRoot {structure} 0 R "
            + $"/ViewerPreferences << /DisplayDocTitle true >> /Metadata {Metadata()} 0 R {Bookmarks()} >>");
        var date = changed.ToString("'(D:'yyyyMMddHHmmss'Z)'", CultureInfo.InvariantCulture);
        var info = _file.Add($"<< /Title {PdfFile.Text(title)} /Author {PdfFile.Text(author)} /CreationDate {date} /ModDate {date} >>");
        return _file.Save(catalog, info);
    }

    private void WritePage(PdfPage page, int index, int tree, string fonts)
    {
        var content = _file.AddStream(string.Empty, page.Content);
        var links = string.Join(' ', page.Links.Select(link => $"{link.Number} 0 R"));
        var box = FormattableString.Invariant($"[0 0 {PdfPage.Width} {PdfPage.Height}]");
        _file.Set(page.Number, $"<< /Type /Page /Parent {tree} 0 R /MediaBox {box} /Resources << /Font << {fonts} >> >> "
            + $"/Contents {content} 0 R /StructParents {index} /Tabs /S /Annots [{links}] >>");
    }

    private string Bookmarks()
    {
        if (_bookmarks.Count == 0)
        {
            return string.Empty;
        }

        var root = _file.Reserve();
        List<int> numbers = [.. _bookmarks.Select(_ => _file.Reserve())];
        foreach (var (index, (name, page)) in _bookmarks.Index())
        {
            var previous = index > 0 ? $"/Prev {numbers[index - 1]} 0 R" : string.Empty;
            var next = index < numbers.Count - 1 ? $"/Next {numbers[index + 1]} 0 R" : string.Empty;
            _file.Set(
                numbers[index], $"<< /Title {PdfFile.Text(name)} /Parent {root} 0 R /Dest [{page.Number} 0 R /Fit] {previous} {next} >>");
        }

        _file.Set(root, $"<< /Type /Outlines /First {numbers[0]} 0 R /Last {numbers[^1]} 0 R /Count {numbers.Count} >>");
        return $"/Outlines {root} 0 R /PageMode /UseOutlines";
    }

    private int Metadata() => _file.AddPlainStream("/Type /Metadata /Subtype /XML", Encoding.UTF8.GetBytes(
        $"""
        <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <pdfuaid:part>1</pdfuaid:part>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(title)}</rdf:li></rdf:Alt></dc:title>
        <dc:creator><rdf:Seq><rdf:li>{SecurityElement.Escape(author)}</rdf:li></rdf:Seq></dc:creator>
        <dc:language><rdf:Bag><rdf:li>{Language}</rdf:li></rdf:Bag></dc:language>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="r"?>
        """));
}
