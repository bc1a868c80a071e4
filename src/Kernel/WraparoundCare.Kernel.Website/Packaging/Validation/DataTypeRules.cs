using System.Text.Json;
using System.Xml.Linq;
using Umbraco.Cms.Core.Models;

namespace WraparoundCare.Kernel.Website.Packaging.Validation;

/// <summary>Data types: a property editor that exists, a storage type, a configuration that can be read.</summary>
internal static class DataTypeRules
{
    /// <summary>What every data type stores once the package is installed; that of the site stays as it is.</summary>
    public static Dictionary<Guid, ValueStorageType> Storage(PackageFile package, SiteInventory site)
    {
        var storage = new Dictionary<Guid, ValueStorageType>(site.DataTypes);
        foreach (var dataType in package.DataTypes)
        {
            if (PackageXml.Key(dataType.Attr("Definition")) is { } key)
            {
                storage.TryAdd(key, StorageType(dataType) ?? ValueStorageType.Ntext);
            }
        }

        return storage;
    }

    public static ValueStorageType? StorageType(XElement dataType) =>
        Enum.TryParse<ValueStorageType>(dataType.Attr("DatabaseType"), ignoreCase: true, out var storage) ? storage : null;

    public static void Check(PackageContext context)
    {
        foreach (var dataType in context.Package.DataTypes)
        {
            var editor = dataType.Attr("Id");
            if (editor is null || !context.Site.Editors.Contains(editor))
            {
                context.Faults.Add(dataType, $"the property editor '{editor}' does not exist");
            }

            if (dataType.Attr("Name") is null)
            {
                context.Faults.Add(dataType, "it has no name");
            }

            if (StorageType(dataType) is null)
            {
                context.Faults.Add(dataType, $"the DatabaseType '{dataType.Attr("DatabaseType")}' does not exist");
            }

            CheckConfiguration(dataType, context.Faults);
        }
    }

    private static void CheckConfiguration(XElement dataType, PackageFaults faults)
    {
        if (dataType.Attr("Configuration") is not { } configuration)
        {
            return;
        }

        try
        {
            using var json = JsonDocument.Parse(configuration);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                faults.Add(dataType, "the configuration is not a JSON object");
            }
        }
        catch (JsonException exception)
        {
            faults.Add(dataType, $"the configuration is not JSON: {exception.Message.TrimEnd('.')}");
        }
    }
}
