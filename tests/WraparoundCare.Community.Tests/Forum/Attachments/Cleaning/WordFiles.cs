using System.IO.Compression;
using System.Text;

namespace WraparoundCare.Community.Tests.Forum.Attachments.Cleaning;

/// <summary>Word documents written by hand, with what Word notes of people, and some that mean harm.</summary>
internal static class WordFiles
{
    public const string Writer = "Willemijn Verborgen";
    public const string Text = "De moeder kiest het doel.";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Kinds = "application/vnd.openxmlformats-officedocument";
    private const string MainKind = Kinds + ".wordprocessingml.document.main+xml";

    /// <summary>A document in which the name of its writer stands wherever Word puts it.</summary>
    public static byte[] OfAWriter() => Zip(
    [
        .. Frame(Body($"<w:p w:rsidR=\"00AB12CD\"><w:ins w:id=\"1\" w:author=\"{Writer}\" w:date=\"2026-11-20T10:00:00Z\">"
            + $"<w:r><w:t>{Text}</w:t></w:r></w:ins><w:r><w:drawing><wp:docPr xmlns:wp=\"urn:wp\" id=\"1\" "
            + $"name=\"C:\\Users\\{Writer}\\foto.jpg\" descr=\"Een tafel.\"/></w:drawing></w:r></w:p>"
            + $"<!-- {Writer} -->")),
        Part("word/_rels/document.xml.rels", Relations(
            ("a", "comments", "comments.xml", false), ("b", "image", "media/image1.jpeg", false), ("c", "settings", "settings.xml", false),
            ("d", "people", "people.xml", false), ("e", "hyperlink", "file:///C:/Users/Willemijn%20Verborgen/plan.docx", true),
            ("f", "hyperlink", "https://www.example.org/", true), ("g", "customXml", "../customXml/item1.xml", false))),
        Part("word/comments.xml", "<w:comments xmlns:w=\"urn:w\">"
            + $"<w:comment w:id=\"1\" w:author=\"{Writer}\" w:initials=\"WV\"><w:p/></w:comment></w:comments>"),
        Part("word/settings.xml", "<w:settings xmlns:w=\"urn:w\" xmlns:r=\"urn:r\"><w:attachedTemplate r:id=\"t\"/>"
            + "<w:rsids><w:rsid w:val=\"00AB12CD\"/></w:rsids>"
            + $"<w:docVars><w:docVar w:name=\"n\" w:val=\"{Writer}\"/></w:docVars></w:settings>"),
        Part("word/_rels/settings.xml.rels", Relations(("t", "attachedTemplate", $"file:///H:/{Writer}/sjabloon.dotm", true))),
        Part("word/people.xml", $"<people>{Writer}</people>"),
        Part("docProps/core.xml", $"<cp><creator>{Writer}</creator><lastModifiedBy>{Writer}</lastModifiedBy></cp>"),
        Part("docProps/app.xml", $"<Properties><Manager>{Writer}</Manager><Company>Bureau {Writer}</Company></Properties>"),
        Part("docProps/custom.xml", $"<Properties>{Writer}</Properties>"),
        ("docProps/thumbnail.jpeg", PictureFiles.Photo()),
        Part("customXml/item1.xml", $"<item>{Writer}</item>"),
        ("word/media/image1.jpeg", PictureFiles.Photo()),
    ]);

    /// <summary>A plain document with something more in it.</summary>
    public static byte[] With(params (string Name, byte[] Content)[] more) =>
        Zip([.. Frame(Body($"<w:p><w:r><w:t>{Text}</w:t></w:r></w:p>")), .. more]);

    public static byte[] OfBody(string body) => Zip([.. Frame(Body(body))]);

    public static byte[] OfKind(string kind) => Zip([.. Frame(Body("<w:p/>"), kind)]);

    public static byte[] WithPicture(string target) => With(
        Part("word/_rels/document.xml.rels", Relations(("a", "image", target, true))));

    /// <summary>A part that unpacks to as many megabytes.</summary>
    public static byte[] Bomb(int megabytes) => With(("word/header1.xml", new byte[megabytes * 1024 * 1024]));

    public static (string Name, byte[] Content) Part(string name, string content) => (name, Encoding.UTF8.GetBytes(content));

    /// <summary>All that is in it, unpacked.</summary>
    public static string Everything(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        var everything = new StringBuilder(Encoding.Latin1.GetString(file));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.Latin1);
            everything.Append(entry.FullName).Append(' ').Append(reader.ReadToEnd()).Append('\n');
        }

        return everything.ToString();
    }

    private static IEnumerable<(string Name, byte[] Content)> Frame(string body, string kind = MainKind) =>
    [
        Part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>"
            + $"<Override PartName=\"/word/document.xml\" ContentType=\"{kind}\"/>"
            + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
            + "</Types>"),
        Part("_rels/.rels", Relations(
            ("a", "officeDocument", "word/document.xml", false), ("b", "core-properties", "docProps/core.xml", false))),
        Part("word/document.xml", body),
    ];

    private static string Body(string content) =>
        $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{content}</w:body></w:document>";

    private static string Relations(params (string Id, string Kind, string Target, bool IsExternal)[] relations) =>
        $"<Relationships xmlns=\"{Package}\">"
            + string.Concat(relations.Select(relation => $"<Relationship Id=\"{relation.Id}\" Type=\"{Office}/{relation.Kind}\" "
                + $"Target=\"{relation.Target}\"{(relation.IsExternal ? " TargetMode=\"External\"" : string.Empty)}/>"))
            + "</Relationships>";

    private static byte[] Zip(IEnumerable<(string Name, byte[] Content)> parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(content);
            }
        }

        return file.ToArray();
    }
}
