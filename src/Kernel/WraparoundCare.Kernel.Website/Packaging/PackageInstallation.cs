using System.Xml.Linq;
using Umbraco.Cms.Core.Models.Packaging;
using Umbraco.Cms.Core.Packaging;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Website.Packaging;

/// <summary>The kernel's own way to install a package that a package migration brings along.</summary>
internal sealed class PackageInstallation(CompiledPackageXmlParser parser, IPackageDataInstallation data) : IPackageInstallation
{
    public CompiledPackage ReadPackage(XDocument? packageXmlFile) =>
        parser.ToCompiledPackage(packageXmlFile ?? throw new ArgumentNullException(nameof(packageXmlFile)));

    public InstallationSummary InstallPackageData(CompiledPackage compiledPackage, int userId, out PackageDefinition packageDefinition)
    {
        var summary = data.InstallPackageData(compiledPackage, userId);
        packageDefinition = new PackageDefinition
        {
            Name = compiledPackage.Name,
            Languages = Ids(summary.LanguagesInstalled.Select(language => language.Id)),
            DictionaryItems = Ids(summary.DictionaryItemsInstalled.Select(item => item.Id)),
            DataTypes = Ids(summary.DataTypesInstalled.Select(dataType => dataType.Id)),
            Templates = Ids(summary.TemplatesInstalled.Select(template => template.Id)),
            DocumentTypes = Ids(summary.DocumentTypesInstalled.Select(type => type.Id)),
            MediaTypes = Ids(summary.MediaTypesInstalled.Select(type => type.Id)),
            ContentNodeId = summary.ContentInstalled.FirstOrDefault()?.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        return summary;
    }

    private static List<string> Ids(IEnumerable<int> ids) =>
        ids.Select(id => id.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList();
}
