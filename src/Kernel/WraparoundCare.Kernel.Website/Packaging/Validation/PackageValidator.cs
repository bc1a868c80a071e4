using System.Xml.Linq;

namespace WraparoundCare.Kernel.Website.Packaging.Validation;

/// <summary>Judges a package before anything is written, so that a malformed one leaves no trace.</summary>
internal static class PackageValidator
{
    private static readonly string[] Sections =
    [
        "info", "Languages", "DictionaryItems", "DataTypes", "Templates", "DocumentTypes", "MediaTypes", "MemberTypes", "Documents",
        "MediaItems",
    ];

    /// <exception cref="PackageException">With every fault that was found.</exception>
    public static void Validate(PackageFile package, SiteInventory site)
    {
        var faults = new PackageFaults(package.Path);
        CheckFrame(package, faults);
        faults.ThrowIfAny();

        var context = new PackageContext(package, site, faults);
        KeyRules.Check(package, faults);
        LocalizationRules.Check(context);
        TemplateRules.Check(context);
        DataTypeRules.Check(context);
        TypeRules.Check(context);
        ContentRules.Check(context);
        faults.ThrowIfAny();
    }

    private static void CheckFrame(PackageFile package, PackageFaults faults)
    {
        var root = package.Document.Root!;
        if (root.Name.LocalName != "umbPackage")
        {
            faults.Add(root, "a package starts with <umbPackage>");
            return;
        }

        CheckInfo(root, package, faults);
        foreach (var section in root.Elements().Where(section => !Sections.Contains(section.Name.LocalName) && section.HasElements))
        {
            faults.Add(section, "this part of a package is not supported");
        }

        foreach (var section in root.Elements().GroupBy(section => section.Name).SelectMany(sections => sections.Skip(1)))
        {
            faults.Add(section, "this part of a package occurs twice");
        }
    }

    private static void CheckInfo(XElement root, PackageFile package, PackageFaults faults)
    {
        var info = root.Element("info")?.Element("package");
        if (info is null || package.Name.Length == 0)
        {
            faults.Add(root, "the package has no <info><package><name>");
        }
        else if (package.Version is null)
        {
            faults.Add(info.Element("version") ?? info, $"'{info.Text("version")}' is not a version like 1.2.3");
        }
    }
}

/// <summary>What the rules look at.</summary>
internal sealed class PackageContext
{
    public PackageContext(PackageFile package, SiteInventory site, PackageFaults faults)
    {
        Package = package;
        Site = site;
        Faults = faults;
        var dataTypes = DataTypeRules.Storage(package, site);
        Documents = new TypeCatalog(site.DocumentTypes, package.DocumentTypes, dataTypes);
        Media = new TypeCatalog(site.MediaTypes, package.MediaTypes, dataTypes);
        Members = new TypeCatalog(site.MemberTypes, package.MemberTypes, dataTypes);
        DataTypes = dataTypes.Keys.ToHashSet();
    }

    public PackageFile Package { get; }

    public SiteInventory Site { get; }

    public PackageFaults Faults { get; }

    public TypeCatalog Documents { get; }

    public TypeCatalog Media { get; }

    public TypeCatalog Members { get; }

    public IReadOnlySet<Guid> DataTypes { get; }

    public bool KnowsLanguage(string isoCode) =>
        Site.Languages.Contains(isoCode)
        || Package.Languages.Any(language => string.Equals(language.Attr("CultureAlias"), isoCode, StringComparison.OrdinalIgnoreCase));
}
