using System.IO.Compression;
using System.Xml;

namespace WraparoundCare.Search.Files;

/// <summary>The text of a Word document (DOCX): its body, then its footnotes and endnotes. Comments are no part of it.</summary>
internal static class DocxText
{
    private const int MaxParts = 4096;

    private static readonly string[] Notes = ["footnotes", "endnotes"];

    private static readonly XmlReaderSettings Careful = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = FileText.MaxFileSize,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public static FileText Read(byte[] file, ReadingBudget budget)
    {
        using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        var main = zip.Entries.Count > MaxParts ? null : Related(zip, string.Empty, "officeDocument", budget).FirstOrDefault();
        if ((main is null ? zip.GetEntry("word/document.xml") : zip.GetEntry(main)) is not { } document)
        {
            throw new FileTextException("it is no Word document");
        }

        var text = new DocxPartText(budget);
        Read(document, text.Read);
        foreach (var part in Notes.SelectMany(kind => Related(zip, document.FullName, kind, budget)))
        {
            Read(zip.GetEntry(part), text.Read);
        }

        var pages = new PageTexts();
        pages.Add(PlainLines.OfText(text.ToString()));
        pages.Failure ??= text.IsFull ? FileFailure.Length : null;
        return pages.ToText();
    }

    private static void Read(ZipArchiveEntry? part, Action<XmlReader> read)
    {
        if (part is not null)
        {
            using var content = part.Open();
            using var xml = XmlReader.Create(content, Careful);
            read(xml);
        }
    }

    // Parts have no fixed names: another part, or the file itself, says which they are. Strict Open XML calls the kinds otherwise, with the
    // same last word.
    private static List<string> Related(ZipArchive zip, string part, string kind, ReadingBudget budget)
    {
        var start = part.LastIndexOf('/') + 1;
        var (folder, name) = (part[..start], part[start..]);
        var parts = new List<string>();
        Read(zip.GetEntry($"{folder}_rels/{name}.rels"), xml =>
        {
            while (xml.Read())
            {
                budget.Step();
                if (xml is { LocalName: "Relationship", NodeType: XmlNodeType.Element }
                    && xml.GetAttribute("Type")?.EndsWith("/" + kind, StringComparison.Ordinal) == true
                    && Uri.TryCreate(new Uri($"file:///{folder}"), xml.GetAttribute("Target"), out var target))
                {
                    parts.Add(Uri.UnescapeDataString(target.AbsolutePath.TrimStart('/')));
                }
            }
        });
        return parts;
    }
}
