using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Caching;
using WraparoundCare.Kernel.Persistence.Languages;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Dictionary;

/// <summary>All dictionary items, also by their Guid, their text key and their parent.</summary>
internal sealed class DictionarySet : EntitySet<IDictionaryItem>
{
    private readonly Dictionary<Guid, IDictionaryItem> _byKey;
    private readonly Dictionary<string, IDictionaryItem> _byItemKey = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<Guid?, IDictionaryItem> _byParent;

    public DictionarySet(IReadOnlyCollection<IDictionaryItem> items)
        : base(items)
    {
        _byKey = items.ToDictionary(item => item.Key);
        _byParent = items.ToLookup(item => item.ParentId);
        foreach (var item in items)
        {
            _byItemKey.TryAdd(item.ItemKey, item);
        }
    }

    public IDictionaryItem? Find(Guid key) => _byKey.GetValueOrDefault(key);

    public IDictionaryItem? Find(string itemKey) => _byItemKey.GetValueOrDefault(itemKey);

    public IEnumerable<IDictionaryItem> Descendants(Guid parent) =>
        _byParent[parent].SelectMany(child => Descendants(child.Key).Prepend(child));
}

internal sealed class DictionaryCache(ScopeAccessor scopes, LanguageCache languages) : TableCache<DictionarySet>(scopes)
{
    protected override DictionarySet Load(SiteDbContext db)
    {
        var known = languages.Content;
        return new DictionarySet(
            db.Set<DictionaryRow>().AsNoTracking()
                .Include(row => row.Translations)
                .OrderBy(row => row.ItemKey)
                .AsEnumerable()
                .Select(IDictionaryItem (row) => ToItem(row, known))
                .ToList());
    }

    private static DictionaryItem ToItem(DictionaryRow row, LanguageSet languages)
    {
        var item = new DictionaryItem(row.ParentId, row.ItemKey);
        item.DisableChangeTracking();
        item.Id = row.Id;
        item.Key = row.Key;
        item.Translations = row.Translations.OrderBy(translation => translation.LanguageId)
            .Select(translation => ToTranslation(translation, languages))
            .OfType<IDictionaryTranslation>()
            .ToList();
        item.ResetDirtyProperties(rememberDirty: false);
        item.EnableChangeTracking();
        return item;
    }

    private static DictionaryTranslation? ToTranslation(DictionaryTranslationRow row, LanguageSet languages)
    {
        if (languages.Find(row.LanguageId) is not { } language)
        {
            return null;
        }

        var translation = new DictionaryTranslation(language, row.Value, row.Key) { Id = row.Id };
        translation.ResetDirtyProperties(rememberDirty: false);
        return translation;
    }
}
