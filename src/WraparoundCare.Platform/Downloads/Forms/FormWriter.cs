using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using WraparoundCare.Platform.Shared.Files;

namespace WraparoundCare.Platform.Downloads.Forms;

/// <summary>A form as a Word document (Office Open XML), to fill in and to adapt. The same text always gives the same bytes.</summary>
internal static class FormWriter
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string Parts = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    // A zip file says when each part was made; a fixed day keeps the bytes the same.
    private static readonly DateTimeOffset SomeDay = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static GeneratedFile Write(FormDocument form)
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", ContentTypes());
            Add(zip, "_rels/.rels", Links(
                ("rId1", $"{Office}/officeDocument", "word/document.xml"),
                ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml")));
            Add(zip, "docProps/core.xml", Properties(form));
            Add(zip, "word/_rels/document.xml.rels", Links(
                ("rId1", $"{Office}/styles", "styles.xml"),
                ("rId2", $"{Office}/footer", "footer1.xml"),
                ("rId3", $"{Office}/numbering", "numbering.xml")));
            Add(zip, "word/document.xml", FormMarkup.Document(form, footer: "rId2"));
            Add(zip, "word/styles.xml", FormStyles.All());
            Add(zip, "word/numbering.xml", FormStyles.Lists());
            Add(zip, "word/footer1.xml", FormMarkup.Footer(form.Foot));
        }

        return new GeneratedFile(output.ToArray());
    }

    private static void Add(ZipArchive zip, string name, XElement part)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = SomeDay;
        using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(false));
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        writer.Write(part.ToString(SaveOptions.DisableFormatting));
    }

    private static XElement ContentTypes()
    {
        XNamespace types = Parts;
        XElement Override(string part, string type) =>
            new(types + "Override", new XAttribute("PartName", part), new XAttribute("ContentType", type));

        XElement Default(string extension, string type) =>
            new(types + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", type));

        return new XElement(
            types + "Types",
            Default("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            Default("xml", "application/xml"),
            Override("/word/document.xml", $"{Word}.document.main+xml"),
            Override("/word/styles.xml", $"{Word}.styles+xml"),
            Override("/word/numbering.xml", $"{Word}.numbering+xml"),
            Override("/word/footer1.xml", $"{Word}.footer+xml"),
            Override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"));
    }

    private static XElement Links(params IEnumerable<(string Id, string Type, string Target)> links)
    {
        XNamespace relationships = Relationships;
        return new XElement(relationships + "Relationships", links.Select(link => new XElement(
            relationships + "Relationship",
            new XAttribute("Id", link.Id),
            new XAttribute("Type", link.Type),
            new XAttribute("Target", link.Target))));
    }

    private static XElement Properties(FormDocument form)
    {
        XNamespace core = Core, elements = "http://purl.org/dc/elements/1.1/";
        XNamespace terms = "http://purl.org/dc/terms/", schema = "http://www.w3.org/2001/XMLSchema-instance";
        XElement Moment(string name) => new(
            terms + name,
            new XAttribute(schema + "type", "dcterms:W3CDTF"),
            form.Changed.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture));
        return new XElement(
            core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "dcterms", terms.NamespaceName),
            new XElement(elements + "title", form.Title),
            new XElement(elements + "creator", form.Author.Length > 0 ? form.Author : form.SiteName),
            new XElement(elements + "language", "nl-NL"),
            Moment("created"),
            Moment("modified"));
    }
}
