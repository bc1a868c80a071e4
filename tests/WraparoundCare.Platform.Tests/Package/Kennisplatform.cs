using System.Xml.Linq;

namespace WraparoundCare.Platform.Tests.Package;

/// <summary>The package as the site ships it.</summary>
internal static class Kennisplatform
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "umbraco-packages", "Kennisplatform");

    public static XElement Root { get; } = XDocument.Load(Path.Combine(Folder, "package.xml")).Root!;

    public static IReadOnlyList<XElement> DocumentTypes { get; } = [.. Part("DocumentTypes")];

    public static IReadOnlyList<XElement> DataTypes { get; } = [.. Part("DataTypes")];

    public static IReadOnlyList<XElement> Templates { get; } = [.. Part("Templates")];

    public static IReadOnlyList<XElement> Documents { get; } = [.. Items("Documents")];

    public static IReadOnlyList<XElement> Media { get; } = [.. Items("MediaItems")];

    public static IEnumerable<XElement> Part(string name) => Root.Element(name)?.Elements() ?? [];

    public static string Alias(XElement type) => type.Element("Info")!.Element("Alias")!.Value;

    public static IEnumerable<XElement> DocumentsOf(string alias) => Documents.Where(document => document.Name.LocalName == alias);

    /// <summary>The values of a document or media item, without the documents below it.</summary>
    public static IEnumerable<XElement> Values(XElement item) => item.Elements().Where(element => element.Attribute("isDoc") is null);

    /// <summary>
    /// Where a document stands in the site: the names in the address of it and of those above it, the front page left out.
    /// </summary>
    public static string AddressOf(XElement document) => '/' + string.Join('/', document.AncestorsAndSelf()
        .Where(item => item.Attribute("isDoc") is not null && item.Parent!.Attribute("isDoc") is not null)
        .Reverse()
        .Select(item => item.Element("umbracoUrlName")!.Value));

    /// <summary>The properties of a document type by alias, those of its compositions included.</summary>
    public static IReadOnlyDictionary<string, XElement> Properties(string alias)
    {
        var type = DocumentTypes.Single(candidate => Alias(candidate) == alias);
        var composed = type.Element("Info")!.Descendants("Composition").SelectMany(other => Properties(other.Value).Values);
        return type.Descendants("GenericProperty").Concat(composed).ToDictionary(property => property.Element("Alias")!.Value);
    }

    private static IEnumerable<XElement> Items(string part)
        => Root.Element(part)!.Descendants().Where(element => element.Attribute("isDoc") is not null);
}
