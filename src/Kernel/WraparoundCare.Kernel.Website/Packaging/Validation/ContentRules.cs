using System.Xml.Linq;
using Umbraco.Cms.Core.Models;
using File = System.IO.File;

namespace WraparoundCare.Kernel.Website.Packaging.Validation;

/// <summary>Documents and media: their types, names, values and files.</summary>
internal static class ContentRules
{
    public static void Check(PackageContext context)
    {
        CheckSets(context.Package.DocumentSets.Concat(context.Package.MediaSets), context.Faults);
        foreach (var document in context.Package.Documents)
        {
            CheckItem(document, context.Documents, "document type", context);
            if (document.Attr("templateAlias") is { } template && !TemplateRules.Exists(context, template))
            {
                context.Faults.Add(document, $"the template '{template}' is neither in the package nor in the site");
            }
        }

        foreach (var item in context.Package.Media)
        {
            CheckItem(item, context.Media, "media type", context);
            CheckFile(item, context);
        }
    }

    /// <summary>The file of a media item inside the package, or null when the path leads out of it.</summary>
    public static string? FilePath(string mediaFolder, string mediaFilePath)
    {
        var root = Path.GetFullPath(mediaFolder) + Path.DirectorySeparatorChar;
        var path = Path.GetFullPath(Path.Combine(root, mediaFilePath.TrimStart('/')));
        return path.StartsWith(root, StringComparison.Ordinal) && !mediaFilePath.Contains('\\') ? path : null;
    }

    private static void CheckSets(IEnumerable<XElement> sets, PackageFaults faults)
    {
        foreach (var stray in sets.SelectMany(set => set.Elements()).Where(element => !element.IsItem()))
        {
            faults.Add(stray, "it has no isDoc attribute, so it is not a document or media item");
        }
    }

    private static void CheckItem(XElement item, TypeCatalog types, string kind, PackageContext context)
    {
        if (item.Attr("nodeName") is null)
        {
            context.Faults.Add(item, "it has no nodeName");
        }

        if (!types.Contains(item.ItemType()))
        {
            context.Faults.Add(item, $"the {kind} '{item.ItemType()}' is neither in the package nor in the site");
            return;
        }

        CheckCultures(item, types, context);
        foreach (var value in item.Values())
        {
            CheckValue(value, types.Property(item.ItemType(), value.Name.LocalName), item, context);
        }
    }

    private static void CheckCultures(XElement item, TypeCatalog types, PackageContext context)
    {
        var cultures = item.CultureNames().Select(name => name.Culture).ToList();
        if (cultures.FirstOrDefault(culture => !context.KnowsLanguage(culture)) is { } unknown)
        {
            context.Faults.Add(item, $"the language '{unknown}' is neither in the package nor in the site");
        }

        var varies = types.VariesByCulture(item.ItemType());
        if (varies && cultures.Count == 0)
        {
            context.Faults.Add(item, "its type varies by culture, but it has no nodeName per culture");
        }
    }

    private static void CheckValue(XElement value, PropertyShape? property, XElement item, PackageContext context)
    {
        if (property is null)
        {
            context.Faults.Add(value, $"'{item.ItemType()}' has no property '{value.Name.LocalName}'");
            return;
        }

        var culture = value.Attr("lang");
        if (property.Variations.HasFlag(ContentVariation.Culture) != (culture is not null))
        {
            context.Faults.Add(
                value,
                culture is null ? "the property varies by culture, but the value has no lang" : "the property does not vary by culture");
        }
        else if (culture is not null && !context.KnowsLanguage(culture))
        {
            context.Faults.Add(value, $"the language '{culture}' is neither in the package nor in the site");
        }

        if (property.Storage is { } storage && !PropertyValueText.TryConvert(storage, value.Value, out _))
        {
            context.Faults.Add(value, $"'{value.Value.Trim()}' cannot be stored as {storage}");
        }
    }

    private static void CheckFile(XElement item, PackageContext context)
    {
        if (item.Attr("mediaFilePath") is not { } file)
        {
            return;
        }

        var path = FilePath(context.Package.MediaFolder, file);
        if (path is null)
        {
            context.Faults.Add(item, $"the file '{file}' is outside the package");
        }
        else if (!File.Exists(path))
        {
            context.Faults.Add(item, $"the file 'media/{file.TrimStart('/')}' is not in the package");
        }
    }
}
