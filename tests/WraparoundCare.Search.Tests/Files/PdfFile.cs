using System.Text;

namespace WraparoundCare.Search.Tests.Files;

/// <summary>Writes a PDF by hand, with whatever is wrong in it that a test wants.</summary>
internal sealed class PdfFile
{
    /// <summary>Widths for every code, as most fonts have them.</summary>
    public static readonly string Widths = $"/FirstChar 0 /LastChar 255 /Widths [{string.Concat(Enumerable.Repeat("500 ", 256))}]";

    private readonly List<byte[]> _objects = [];

    private PdfFile()
    {
    }

    /// <summary>Pages that show texts in Helvetica.</summary>
    public static byte[] Of(params string[] contents) => Of(contents, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");

    /// <summary>Pages in a font of one's own; further objects have the numbers from 4.</summary>
    public static byte[] Of(string[] contents, string font, params byte[][] others) =>
        Of([.. contents.Select(content => Stream(content))], font, string.Empty, others);

    /// <summary>One empty page with further entries in the catalog; further objects have the numbers from 4.</summary>
    public static byte[] OfCatalog(string entries, params byte[][] others)
    {
        var file = new PdfFile();
        file.Add($"<< /Type /Catalog /Pages 2 0 R {entries} >>");
        file.Add("<< /Type /Pages /Count 1 /MediaBox [0 0 595 842] /Kids [3 0 R] >>");
        file.Add("<< /Type /Page /Parent 2 0 R >>");
        file._objects.AddRange(others);
        return file.ToBytes();
    }

    /// <summary>Pages with further entries, as <c>/Annots</c>.</summary>
    public static byte[] Of(byte[][] contents, string font, string entries, params byte[][] others)
    {
        var first = 4 + others.Length;
        var file = new PdfFile();
        file.Add("<< /Type /Catalog /Pages 2 0 R >>");
        var pages = string.Join(' ', contents.Select((_, index) => $"{first + 2 * index} 0 R"));
        file.Add($"<< /Type /Pages /Count {contents.Length} /MediaBox [0 0 595 842] /Kids [{pages}] "
            + "/Resources << /Font << /F1 3 0 R >> /XObject << /X 4 0 R >> >> >>");
        file.Add(font);
        file._objects.AddRange(others);
        foreach (var (index, content) in contents.Index())
        {
            file.Add($"<< /Type /Page /Parent 2 0 R {entries} /Contents {first + 1 + 2 * index} 0 R >>");
            file._objects.Add(content);
        }

        return file.ToBytes();
    }

    public static byte[] Stream(string content, string entries = "") => Stream(Encoding.Latin1.GetBytes(content), entries);

    public static byte[] Stream(byte[] content, string entries) =>
        [.. Encoding.Latin1.GetBytes($"<< {entries} /Length {content.Length} >>\nstream\n"), .. content, .. "\nendstream"u8];

    public static byte[] Object(string content) => Encoding.Latin1.GetBytes(content);

    /// <summary>What codes of one byte mean, by the first letter of each text from code 1.</summary>
    public static byte[] ToUnicode(string letters, int first = 1) => Stream(
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange "
        + $"{letters.Length} beginbfchar\n" + string.Concat(letters.Select((letter, index) => $"<{first + index:X2}> <{(int)letter:X4}>\n"))
        + "endbfchar endcmap end end");

    private void Add(string content) => _objects.Add(Object(content));

    private byte[] ToBytes()
    {
        using var file = new MemoryStream();
        var offsets = new List<long>();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        Write("%PDF-1.7\n");
        foreach (var (index, content) in _objects.Index())
        {
            offsets.Add(file.Length);
            Write($"{index + 1} 0 obj\n");
            file.Write(content);
            Write("\nendobj\n");
        }

        var table = file.Length;
        Write($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n" + string.Concat(offsets.Select(offset => $"{offset:D10} 00000 n \n"))
            + $"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();
    }
}
