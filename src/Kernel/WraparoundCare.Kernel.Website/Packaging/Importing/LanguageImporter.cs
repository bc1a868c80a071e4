using System.Globalization;
using System.Xml.Linq;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Website.Packaging.Importing;

/// <summary>
/// Imports languages. Umbraco's format has no more than the culture; the optional attributes IsDefault and IsMandatory say the rest.
/// </summary>
internal sealed class LanguageImporter(ILanguageService languages)
{
    public async Task<IReadOnlyList<ILanguage>> ImportAsync(IEnumerable<XElement> elements, ImportRun run)
    {
        var imported = new List<ILanguage>();
        foreach (var element in elements)
        {
            var isoCode = element.Attr("CultureAlias") ?? throw run.Refuse(element, "it has no CultureAlias");
            var language = await languages.GetAsync(isoCode);
            if (language is null && !run.WasDeleted(PackageFacts.Language(isoCode)))
            {
                language = await CreateAsync(element, isoCode, run);
            }

            if (language is not null)
            {
                imported.Add(language);
            }
        }

        return imported;
    }

    private async Task<ILanguage> CreateAsync(XElement element, string isoCode, ImportRun run)
    {
        var name = element.Attr("FriendlyName") ?? CultureInfo.GetCultureInfo(isoCode).EnglishName;
        var isFirst = !(await languages.GetAllAsync()).Any();
        var language = new Language(isoCode, name)
        {
            IsDefault = isFirst || PackageXml.IsTrue(element.Attr("IsDefault")),
            IsMandatory = PackageXml.IsTrue(element.Attr("IsMandatory")),
        };
        var attempt = await languages.CreateAsync(language, run.UserKey);
        if (!attempt.Success)
        {
            throw run.Refuse(element, $"the language was not accepted: {attempt.Status}");
        }

        run.CountCreated("languages");
        return attempt.Result;
    }
}
