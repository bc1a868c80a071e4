using System.Xml.Linq;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Website.Packaging.Importing;

/// <summary>Imports dictionary items with their children and translations.</summary>
internal sealed class DictionaryImporter(IDictionaryItemService dictionary, ILanguageService languages)
{
    public async Task<IReadOnlyList<IDictionaryItem>> ImportAsync(IEnumerable<XElement> elements, Guid? parentKey, ImportRun run)
    {
        var known = (await languages.GetAllAsync()).ToDictionary(language => language.IsoCode, StringComparer.OrdinalIgnoreCase);
        var imported = new List<IDictionaryItem>();
        foreach (var element in elements)
        {
            await ImportOneAsync(element, parentKey, known, imported, run);
        }

        return imported;
    }

    private async Task ImportOneAsync(
        XElement element, Guid? parentKey, Dictionary<string, ILanguage> known, List<IDictionaryItem> imported, ImportRun run)
    {
        var name = element.Attr("Name") ?? throw run.Refuse(element, "it has no name");
        var key = PackageXml.Key(element.Attr("Key")) ?? throw run.Refuse(element, "it has no key");
        var item = await dictionary.GetAsync(key) ?? await dictionary.GetAsync(name);
        if (item is null && run.WasDeleted(PackageFacts.Entity(key)))
        {
            return;
        }

        item = await SaveAsync(item, new DictionaryItem(parentKey, name) { Key = key }, element, known, run);
        imported.Add(item);
        foreach (var child in element.Elements("DictionaryItem"))
        {
            await ImportOneAsync(child, item.Key, known, imported, run);
        }
    }

    private async Task<IDictionaryItem> SaveAsync(
        IDictionaryItem? existing, DictionaryItem created, XElement element, Dictionary<string, ILanguage> known, ImportRun run)
    {
        var item = existing ?? created;
        var changed = Translate(item, element, known, run);
        if (existing is not null && !changed)
        {
            return existing;
        }

        var attempt = existing is null ? await dictionary.CreateAsync(item, run.UserKey) : await dictionary.UpdateAsync(item, run.UserKey);
        if (!attempt.Success)
        {
            throw run.Refuse(element, $"the dictionary item was not accepted: {attempt.Status}");
        }

        run.CountCreated(existing is null ? "dictionary items" : "dictionary items with new translations");
        return attempt.Result;
    }

    private static bool Translate(IDictionaryItem item, XElement element, Dictionary<string, ILanguage> known, ImportRun run)
    {
        var changed = false;
        foreach (var value in element.Elements("Value"))
        {
            if (value.Attr("LanguageCultureAlias") is not { } isoCode || !known.TryGetValue(isoCode, out var language))
            {
                continue;
            }

            var exists = item.Translations.Any(translation => translation.LanguageIsoCode.InvariantEquals(isoCode));
            var isNew = !exists && !run.WasDeleted(PackageFacts.Translation(item.Key, isoCode));
            if (isNew || run.UpdateExisting)
            {
                item.AddOrUpdateDictionaryValue(language, value.Value);
                changed = true;
            }
        }

        return changed;
    }
}
