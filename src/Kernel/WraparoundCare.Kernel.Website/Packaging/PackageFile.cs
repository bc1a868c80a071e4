using System.Xml.Linq;

namespace WraparoundCare.Kernel.Website.Packaging;

/// <summary>One package.xml, read but not yet judged.</summary>
internal sealed record PackageFile(string Path, XDocument Document)
{
    public const string FileName = "package.xml";

    private XElement? Package => Document.Root?.Element("info")?.Element("package");

    public string Name => Package?.Text("name") ?? string.Empty;

    public Version? Version => System.Version.TryParse(Package?.Text("version"), out var version) ? version : null;

    public string MediaFolder => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, "media");

    public IEnumerable<XElement> Section(string section, string element) => Document.Root?.Element(section)?.Elements(element) ?? [];

    public IEnumerable<XElement> Languages => Section("Languages", "Language");

    public IEnumerable<XElement> DictionaryItems => Section("DictionaryItems", "DictionaryItem");

    public IEnumerable<XElement> DataTypes => Section("DataTypes", "DataType");

    public IEnumerable<XElement> Templates => Section("Templates", "Template");

    public IEnumerable<XElement> DocumentTypes => Section("DocumentTypes", "DocumentType");

    public IEnumerable<XElement> MediaTypes => Section("MediaTypes", "MediaType");

    public IEnumerable<XElement> MemberTypes => Section("MemberTypes", "MemberType");

    public IEnumerable<XElement> DocumentSets => Section("Documents", PackageXml.DocumentSet);

    public IEnumerable<XElement> MediaSets => Document.Root?.Element("MediaItems")?.Elements() ?? [];

    /// <summary>Every document in the file, parents before their children.</summary>
    public IEnumerable<XElement> Documents => DocumentSets.SelectMany(set => set.Descendants().Where(PackageXml.IsItem));

    /// <summary>Every media item in the file, parents before their children.</summary>
    public IEnumerable<XElement> Media => MediaSets.SelectMany(set => set.Descendants().Where(PackageXml.IsItem));
}
