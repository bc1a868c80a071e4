using System.IO.Compression;

namespace WraparoundCare.Search.Tests.Files;

/// <summary>Writes a Word document by hand.</summary>
internal static class WordFile
{
    public const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string StrictMain = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private const string Kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A document with no more than a body, which is all that older readers needed.</summary>
    public static byte[] Of(string body, string before = "") =>
        Zip(("word/document.xml", before + Part("document", $"<w:body>{body}</w:body>")));

    /// <summary>A document whose parts are found by what the file says of them.</summary>
    public static byte[] Of(string body, string ns, params (string Kind, string Content)[] notes) => Zip(
    [
        ("_rels/.rels", Relations($"<Relationship Id=\"a\" Type=\"{Kinds}/officeDocument\" Target=\"/inhoud/hoofd.xml\"/>")),
        ("inhoud/hoofd.xml", Part("document", $"<w:body>{body}</w:body>", ns)),
        ("inhoud/_rels/hoofd.xml.rels", Relations(string.Concat(
            notes.Select(note => $"<Relationship Id=\"{note.Kind}\" Type=\"{Kinds}/{note.Kind}\" Target=\"{note.Kind}1.xml\"/>")))),
        .. notes.Select(note => ($"inhoud/{note.Kind}1.xml", Part(note.Kind, note.Content, ns))),
    ]);

    private static string Part(string name, string content, string ns = Main) =>
        $"<w:{name} xmlns:w=\"{ns}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">{content}</w:{name}>";

    private static string Relations(string content) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{content}</Relationships>";

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open());
                part.Write(content);
            }
        }

        return file.ToArray();
    }
}
