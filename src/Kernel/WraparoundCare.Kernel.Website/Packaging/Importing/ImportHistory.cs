using System.Xml.Linq;

namespace WraparoundCare.Kernel.Website.Packaging.Importing;

/// <summary>
/// What earlier versions of a package brought. What was brought and is no longer there has been deleted by an editor, and stays so.
/// </summary>
internal sealed class ImportHistory(IEnumerable<string> facts)
{
    private readonly HashSet<string> _facts = facts.ToHashSet(StringComparer.Ordinal);

    public static ImportHistory None { get; } = new([]);

    public IEnumerable<string> Facts => _facts.Order(StringComparer.Ordinal);

    public bool Contains(string fact) => _facts.Contains(fact);

    /// <summary>This history with everything that a package holds.</summary>
    public ImportHistory With(PackageFile package) => new(_facts.Concat(PackageFacts.Of(package)));
}

/// <summary>Names for the single things that a package brings.</summary>
internal static class PackageFacts
{
    public static string Entity(Guid key) => key.ToString("N");

    public static string Language(string isoCode) => $"language/{Lower(isoCode)}";

    public static string Translation(Guid item, string isoCode) => Part(item, isoCode);

    public static string AllowedType(Guid type, string alias) => Part(type, $"allowed/{alias}");

    public static string Composition(Guid type, string alias) => Part(type, $"composition/{alias}");

    public static string AllowedTemplate(Guid type, string alias) => Part(type, $"template/{alias}");

    public static IEnumerable<string> Of(PackageFile package) =>
    [
        .. package.Languages.Select(language => Language(language.Attr("CultureAlias")!)),
        .. package.DictionaryItems.SelectMany(item => item.DescendantsAndSelf("DictionaryItem")).SelectMany(OfDictionaryItem),
        .. package.DataTypes.Select(dataType => Entity(dataType.Attr("Definition"))),
        .. package.Templates.Select(template => Entity(template.Text("Key"))),
        .. package.DocumentTypes.Concat(package.MediaTypes).Concat(package.MemberTypes).SelectMany(OfType),
        .. package.Media.Concat(package.Documents).Select(item => Entity(item.Attr("key"))),
    ];

    private static IEnumerable<string> OfDictionaryItem(XElement item)
    {
        var key = Guid.Parse(item.Attr("Key")!);
        return item.Elements("Value").Select(value => Translation(key, value.Attr("LanguageCultureAlias")!)).Prepend(Entity(key));
    }

    private static IEnumerable<string> OfType(XElement type)
    {
        var key = type.TypeKey()!.Value;
        return
        [
            Entity(key),
            .. type.Properties().Select(property => Entity(property.Text("Key"))),
            .. type.ComposedOf().Select(alias => Composition(key, alias)),
            .. type.AllowedTypes().Select(allowed => AllowedType(key, allowed.Value.Trim())),
            .. type.AllowedTemplates().Select(template => AllowedTemplate(key, template.Value.Trim())),
        ];
    }

    private static string Entity(string? key) => Entity(Guid.Parse(key!));

    private static string Part(Guid owner, string part) => $"{owner:N}/{Lower(part)}";

    // Aliases and culture codes compare without case.
    private static string Lower(string text) => text.ToLowerInvariant();
}
