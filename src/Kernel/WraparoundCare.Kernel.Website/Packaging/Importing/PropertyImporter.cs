using System.Xml.Linq;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Website.Packaging.Importing;

/// <summary>Adds the properties and groups of a content type.</summary>
internal sealed class PropertyImporter(IDataTypeService dataTypes, IShortStringHelper strings)
{
    /// <returns>Whether anything changed.</returns>
    public async Task<bool> AddAsync(IContentTypeComposition type, XElement element, ImportRun run)
    {
        var changed = false;
        foreach (var property in element.Properties())
        {
            var alias = property.Text("Alias") ?? throw run.Refuse(property, "it has no alias");
            var key = PackageXml.Key(property.Text("Key"));
            var existing = type.PropertyTypes.FirstOrDefault(known => known.Key == key || known.Alias.InvariantEquals(alias));
            if (existing is not null)
            {
                changed |= run.UpdateExisting && Describe(existing, property);
            }
            else if (key is null || !run.WasDeleted(PackageFacts.Entity(key.Value)))
            {
                changed |= await AddOneAsync(type, element, property, run);
            }
        }

        return changed;
    }

    private async Task<bool> AddOneAsync(IContentTypeComposition type, XElement element, XElement property, ImportRun run)
    {
        var definition = PackageXml.Key(property.Text("Definition")) ?? throw run.Refuse(property, "it has no data type");
        if (await dataTypes.GetAsync(definition) is not { } dataType)
        {
            // An editor deleted it, and with it wanted no property of that kind.
            return run.WasDeleted(PackageFacts.Entity(definition))
                ? false
                : throw run.Refuse(property, $"the data type {definition} does not exist");
        }

        var created = new PropertyType(strings, dataType, property.Text("Alias")!);
        if (PackageXml.Key(property.Text("Key")) is { } key)
        {
            created.Key = key;
        }

        Describe(created, property);
        return property.Element("Tab") is { } tab
            ? type.AddPropertyType(created, EnsureGroup(type, element, tab), tab.Value.Trim())
            : type.AddPropertyType(created);
    }

    private static bool Describe(IPropertyType property, XElement element)
    {
        property.Name = element.Text("Name") ?? property.Alias;
        property.Description = element.Text("Description");
        property.Mandatory = element.Flag("Mandatory");
        property.MandatoryMessage = element.Text("MandatoryMessage");
        property.LabelOnTop = element.Flag("LabelOnTop");
        property.ValidationRegExp = element.Text("Validation");
        property.ValidationRegExpMessage = element.Text("ValidationRegExpMessage");
        property.SortOrder = PackageXml.Number(element.Text("SortOrder"), property.SortOrder);
        if (Enum.TryParse<ContentVariation>(element.Text("Variations"), ignoreCase: true, out var variations))
        {
            property.Variations = variations;
        }

        return true;
    }

    private string EnsureGroup(IContentTypeComposition type, XElement element, XElement tab)
    {
        var alias = tab.Attr("Alias") ?? tab.Value.Trim().ToSafeAlias(strings, true);
        var group = element.Groups().FirstOrDefault(candidate => candidate.Text("Alias").InvariantEquals(alias));
        var key = PackageXml.Key(group?.Text("Key"));
        if (type.PropertyGroups.FirstOrDefault(
            known => known.Alias.InvariantEquals(alias) || (key is not null && known.Key == key)) is { } existing)
        {
            return existing.Alias;
        }

        AddParentGroup(type, element, alias);
        AddGroup(type, alias, tab.Value.Trim(), group);
        return alias;
    }

    // The alias of a group inside a tab starts with that of the tab; the tab itself may have no properties.
    private static void AddParentGroup(IContentTypeComposition type, XElement element, string alias)
    {
        var slash = alias.LastIndexOf('/');
        var parentAlias = slash < 0 ? null : alias[..slash];
        var parent = element.Groups().FirstOrDefault(group => group.Text("Alias").InvariantEquals(parentAlias));
        if (parentAlias is not null && parent is not null && !type.PropertyGroups.Any(known => known.Alias.InvariantEquals(parentAlias)))
        {
            AddGroup(type, parentAlias, parent.Text("Caption") ?? parentAlias, parent);
        }
    }

    private static void AddGroup(IContentTypeComposition type, string alias, string name, XElement? element)
    {
        type.AddPropertyGroup(alias, name);
        var group = type.PropertyGroups.First(known => known.Alias.InvariantEquals(alias));
        group.Key = PackageXml.Key(element?.Text("Key")) ?? group.Key;
        group.Name = element?.Text("Caption") ?? name;
        group.SortOrder = PackageXml.Number(element?.Text("SortOrder"), group.SortOrder);
        if (Enum.TryParse<PropertyGroupType>(element?.Text("Type"), ignoreCase: true, out var kind))
        {
            group.Type = kind;
        }
    }
}
