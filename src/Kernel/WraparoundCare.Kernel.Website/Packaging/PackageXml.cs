using System.Xml;
using System.Xml.Linq;

namespace WraparoundCare.Kernel.Website.Packaging;

/// <summary>Reads the vocabulary of Umbraco's package.xml.</summary>
internal static class PackageXml
{
    public const string DocumentSet = "DocumentSet";

    /// <summary>The trimmed text of a child element, or null when it is absent or blank.</summary>
    public static string? Text(this XElement element, string child) => NullIfBlank(element.Element(child)?.Value);

    /// <summary>The trimmed value of an attribute, or null when it is absent or blank.</summary>
    public static string? Attr(this XElement element, string attribute) => NullIfBlank(element.Attribute(attribute)?.Value);

    public static bool Flag(this XElement element, string child) => IsTrue(element.Text(child));

    public static bool IsTrue(string? text) => bool.TryParse(text, out var value) ? value : text == "1";

    public static Guid? Key(string? text) => Guid.TryParse(text, out var key) && key != Guid.Empty ? key : null;

    public static int Number(string? text, int fallback = 0) =>
        int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : fallback;

    public static XElement Info(this XElement type) => type.Element("Info") ?? new XElement("Info");

    public static Guid? TypeKey(this XElement type) => Key(type.Info().Text("Key"));

    public static string? TypeAlias(this XElement type) => type.Info().Text("Alias");

    /// <summary>The types that a type takes properties from: its master first, then its compositions.</summary>
    public static IReadOnlyList<string> ComposedOf(this XElement type)
    {
        var info = type.Info();
        var compositions = info.Element("Compositions")?.Elements("Composition").Select(element => element.Value.Trim()) ?? [];
        return compositions.Prepend(info.Text("Master") ?? string.Empty).Where(alias => alias.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
    }

    public static IEnumerable<XElement> Properties(this XElement type) =>
        type.Element("GenericProperties")?.Elements("GenericProperty") ?? [];

    public static IEnumerable<XElement> Groups(this XElement type) => type.Element("Tabs")?.Elements("Tab") ?? [];

    /// <summary>The elements that name the types allowed below a type.</summary>
    public static IEnumerable<XElement> AllowedTypes(this XElement type) => type.Element("Structure")?.Elements() ?? [];

    public static IEnumerable<XElement> AllowedTemplates(this XElement type) =>
        type.Info().Element("AllowedTemplates")?.Elements("Template") ?? [];

    /// <summary>The folders of a data type or content type, outermost first.</summary>
    public static IReadOnlyList<(Guid? Key, string Name)> Folders(this XElement element)
    {
        var names = element.Attr("Folders")?.Split('/') ?? [];
        var keys = element.Attr("FolderKeys")?.Split('/') ?? [];
        return names
            .Select((name, index) => (index < keys.Length ? Key(keys[index]) : null, System.Net.WebUtility.UrlDecode(name)))
            .ToList();
    }

    /// <summary>Whether the element is a document or media item; otherwise it is a property value.</summary>
    public static bool IsItem(this XElement element) => element.Attribute("isDoc") is not null;

    /// <summary>The items directly below a set or an item, in their order among siblings.</summary>
    public static IEnumerable<XElement> Items(this XElement parent) =>
        parent.Elements().Where(IsItem).OrderBy(item => Number(item.Attr("sortOrder")));

    /// <summary>The item and all that is below it.</summary>
    public static IEnumerable<XElement> Tree(XElement item) => item.DescendantsAndSelf().Where(IsItem);

    public static IEnumerable<XElement> Values(this XElement item) => item.Elements().Where(element => !element.IsItem());

    public static string ItemType(this XElement item) => item.Attr("nodeTypeAlias") ?? item.Name.LocalName;

    public static Guid? ItemKey(this XElement item) => Key(item.Attr("key"));

    /// <summary>The names per culture of an item that varies by culture.</summary>
    public static IEnumerable<(string Culture, string Name)> CultureNames(this XElement item)
    {
        const string prefix = "nodeName-";
        return item.Attributes()
            .Where(attribute => attribute.Name.LocalName.StartsWith(prefix, StringComparison.Ordinal))
            .Select(attribute => (attribute.Name.LocalName[prefix.Length..], attribute.Value));
    }

    public static int Line(this XObject node) => node is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : 0;

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
