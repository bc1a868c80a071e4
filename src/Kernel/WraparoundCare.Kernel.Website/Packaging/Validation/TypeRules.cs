using System.Xml.Linq;
using Umbraco.Cms.Core.Models;

namespace WraparoundCare.Kernel.Website.Packaging.Validation;

/// <summary>Document, media and member types, and all that they refer to.</summary>
internal static class TypeRules
{
    public static void Check(PackageContext context)
    {
        CheckKind(context.Package.DocumentTypes, context.Documents, "document type", context);
        CheckKind(context.Package.MediaTypes, context.Media, "media type", context);
        CheckKind(context.Package.MemberTypes, context.Members, "member type", context);
        foreach (var type in context.Package.DocumentTypes)
        {
            CheckTemplates(type, context);
        }
    }

    private static void CheckKind(IEnumerable<XElement> types, TypeCatalog catalog, string kind, PackageContext context)
    {
        UniqueNames.Check(types, PackageXml.TypeAlias, kind, context.Faults);
        foreach (var type in types)
        {
            if (type.Info().Text("Name") is null)
            {
                context.Faults.Add(type, "it has no name");
            }

            CheckVariations(type.Info(), type, context.Faults);
            CheckReferences(type, catalog, kind, context.Faults);
            CheckProperties(type, context);
            CheckClashes(type, catalog, context.Faults);
        }
    }

    private static void CheckReferences(XElement type, TypeCatalog catalog, string kind, PackageFaults faults)
    {
        foreach (var alias in type.ComposedOf().Where(alias => !catalog.Contains(alias)))
        {
            faults.Add(type, $"the {kind} '{alias}' that it is composed of is neither in the package nor in the site");
        }

        foreach (var allowed in type.AllowedTypes().Where(allowed => !catalog.Contains(allowed.Value.Trim())))
        {
            faults.Add(allowed, $"the {kind} '{allowed.Value.Trim()}' that is allowed below it is neither in the package nor in the site");
        }

        if (type.TypeAlias() is { } own && catalog.IsCircular(own))
        {
            faults.Add(type, "it is, through its compositions, composed of itself");
        }
    }

    private static void CheckProperties(XElement type, PackageContext context)
    {
        UniqueNames.Check(type.Properties(), property => property.Text("Alias"), "property", context.Faults);
        var groups = type.Groups().Select(group => group.Text("Alias")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var property in type.Properties())
        {
            var definition = property.Text("Definition");
            if (PackageXml.Key(definition) is not { } key)
            {
                context.Faults.Add(property, $"the data type '{definition}' is not a GUID");
            }
            else if (!context.DataTypes.Contains(key))
            {
                context.Faults.Add(property, $"the data type {key} is neither in the package nor in the site");
            }

            if (property.Element("Tab")?.Attr("Alias") is { } group && !groups.Contains(group))
            {
                context.Faults.Add(property, $"the group '{group}' is not among the <Tabs> of its type");
            }

            CheckVariations(property, property, context.Faults);
        }
    }

    // The kernel drops the second property of the same alias without a word.
    private static void CheckClashes(XElement type, TypeCatalog catalog, PackageFaults faults)
    {
        if (type.TypeAlias() is not { } alias)
        {
            return;
        }

        foreach (var property in type.Properties())
        {
            var other = catalog.Properties(alias).FirstOrDefault(found =>
                !string.Equals(found.Owner, alias, StringComparison.OrdinalIgnoreCase)
                && string.Equals(found.Property.Alias, property.Text("Alias"), StringComparison.OrdinalIgnoreCase));
            if (other.Owner is not null)
            {
                faults.Add(property, $"'{other.Owner}', which its type is composed of, has a property with the same alias");
            }
        }
    }

    private static void CheckTemplates(XElement type, PackageContext context)
    {
        var named = type.AllowedTemplates()
            .Select(template => template.Value.Trim())
            .Append(type.Info().Text("DefaultTemplate") ?? string.Empty);
        foreach (var alias in named.Where(alias => alias.Length > 0 && !TemplateRules.Exists(context, alias)).Distinct())
        {
            context.Faults.Add(type, $"the template '{alias}' is neither in the package nor in the site");
        }
    }

    private static void CheckVariations(XElement holder, XElement element, PackageFaults faults)
    {
        if (holder.Text("Variations") is { } variations && !Enum.TryParse<ContentVariation>(variations, ignoreCase: true, out _))
        {
            faults.Add(element, $"the variation '{variations}' does not exist");
        }
    }
}
