using System.IO.Compression;
using System.Text;
using System.Xml;

namespace WraparoundCare.Search.Files;

/// <summary>The text of a Word document (DOCX), a paragraph to a line.</summary>
internal static class DocxText
{
    private const string Part = "word/document.xml";
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const int MaxFound = 4096;

    private static readonly XmlReaderSettings Careful = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = ReadingBudget.MaxFileSize,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public static IReadOnlyList<string> Read(byte[] file, ReadingBudget budget)
    {
        using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        if (zip.Entries.Count > MaxFound || zip.GetEntry(Part) is not { } part)
        {
            throw new FileTextException("it is no Word document");
        }

        using var content = part.Open();
        using var xml = XmlReader.Create(content, Careful);
        return [Read(xml, budget)];
    }

    private static string Read(XmlReader xml, ReadingBudget budget)
    {
        var text = new StringBuilder();
        var isText = false;
        while (text.Length < ReadingBudget.MaxText && xml.Read())
        {
            budget.Step();
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.NamespaceURI == Main:
                    isText = xml.LocalName == "t" && !xml.IsEmptyElement;
                    text.Append(xml.LocalName is "tab" or "br" or "cr" ? " " : string.Empty);
                    break;
                case XmlNodeType.EndElement when xml.NamespaceURI == Main:
                    isText = false;
                    text.Append(xml.LocalName == "p" ? "\n" : string.Empty);
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when isText:
                    text.Append(xml.Value);
                    break;
            }
        }

        return text.Length > ReadingBudget.MaxText ? text.ToString(0, ReadingBudget.MaxText) : text.ToString();
    }
}
