using System.Globalization;
using System.Xml.Linq;

namespace WraparoundCare.Kernel.Website.Packaging.Validation;

/// <summary>Languages and dictionary items.</summary>
internal static class LocalizationRules
{
    public static void Check(PackageContext context)
    {
        foreach (var language in context.Package.Languages)
        {
            CheckLanguage(language, context.Faults);
        }

        foreach (var item in context.Package.DictionaryItems.SelectMany(item => item.DescendantsAndSelf("DictionaryItem")))
        {
            CheckItem(item, context);
        }

        var names = context.Package.DictionaryItems.SelectMany(item => item.DescendantsAndSelf("DictionaryItem"));
        UniqueNames.Check(names, item => item.Attr("Name"), "dictionary item", context.Faults);
    }

    private static void CheckLanguage(XElement language, PackageFaults faults)
    {
        var isoCode = language.Attr("CultureAlias");
        if (isoCode is null)
        {
            faults.Add(language, "it has no CultureAlias");
        }
        else if (!CultureInfo.GetCultures(CultureTypes.AllCultures)
            .Any(culture => culture.Name.Equals(isoCode, StringComparison.OrdinalIgnoreCase)))
        {
            faults.Add(language, $"'{isoCode}' is not a culture");
        }
    }

    private static void CheckItem(XElement item, PackageContext context)
    {
        foreach (var value in item.Elements("Value"))
        {
            var isoCode = value.Attr("LanguageCultureAlias");
            if (isoCode is null || !context.KnowsLanguage(isoCode))
            {
                context.Faults.Add(value, $"the language '{isoCode}' is neither in the package nor in the site");
            }
        }
    }
}
