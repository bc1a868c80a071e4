using System.Xml.Linq;

namespace WraparoundCare.Kernel.Website.Packaging.Validation;

/// <summary>Everything is recognised by its key at the next version, so each has one, and no other has the same.</summary>
internal static class KeyRules
{
    public static void Check(PackageFile package, PackageFaults faults)
    {
        CheckKeys(Nodes(package), faults);
        CheckKeys(Types(package).SelectMany(PackageXml.Properties).Select(property => (property, property.Text("Key"))), faults);
        CheckKeys(
            Types(package)
                .SelectMany(PackageXml.Groups)
                .Where(group => group.Element("Key") is not null)
                .Select(group => (group, group.Text("Key"))),
            faults);
        var dictionary = package.DictionaryItems.SelectMany(item => item.DescendantsAndSelf("DictionaryItem"));
        CheckKeys(dictionary.Select(item => (item, item.Attr("Key"))), faults);
        CheckFolders(package, faults);
    }

    // One table holds all of these, so a key is unique over all kinds together.
    private static IEnumerable<(XElement Element, string? Key)> Nodes(PackageFile package) =>
    [
        .. package.DataTypes.Select(dataType => (dataType, dataType.Attr("Definition"))),
        .. package.Templates.Select(template => (template, template.Text("Key"))),
        .. Types(package).Select(type => (type, type.Info().Text("Key"))),
        .. package.Media.Select(item => (item, item.Attr("key"))),
        .. package.Documents.Select(item => (item, item.Attr("key"))),
    ];

    private static IEnumerable<XElement> Types(PackageFile package) =>
        [.. package.DocumentTypes, .. package.MediaTypes, .. package.MemberTypes];

    private static void CheckKeys(IEnumerable<(XElement Element, string? Key)> elements, PackageFaults faults)
    {
        var seen = new Dictionary<Guid, XElement>();
        foreach (var (element, text) in elements)
        {
            if (text is null)
            {
                faults.Add(element, "it has no key");
            }
            else if (PackageXml.Key(text) is not { } key)
            {
                faults.Add(element, $"the key '{text}' is not a GUID");
            }
            else if (!seen.TryAdd(key, element))
            {
                faults.Add(element, $"the key {key} is already used on line {seen[key].Line()}");
            }
        }
    }

    private static void CheckFolders(PackageFile package, PackageFaults faults)
    {
        foreach (var element in package.DataTypes.Concat(Types(package)))
        {
            var keys = element.Attr("FolderKeys")?.Split('/') ?? [];
            if (keys.FirstOrDefault(key => PackageXml.Key(key) is null) is { } wrong)
            {
                faults.Add(element, $"the folder key '{wrong}' is not a GUID");
            }
            else if (keys.Length > 0 && keys.Length != element.Folders().Count)
            {
                faults.Add(element, "Folders and FolderKeys do not have the same number of parts");
            }
        }
    }
}
