using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Kernel.Persistence.Caching;
using WraparoundCare.Kernel.Persistence.Languages;
using WraparoundCare.Kernel.Persistence.Querying;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Dictionary;

internal sealed class DictionaryRepository(
    ScopeAccessor scopes, DictionaryCache cache, LanguageCache languages, IOptionsMonitor<DictionarySettings> settings)
    : CachedRepository<IDictionaryItem, DictionarySet>(scopes, cache), IDictionaryRepository
{
    public IDictionaryItem? Get(Guid uniqueId) => DictionarySet.Copy(All.Find(uniqueId));

    public IDictionaryItem? Get(string key) => DictionarySet.Copy(All.Find(key));

    public IEnumerable<IDictionaryItem> GetMany(params Guid[] uniqueIds) => uniqueIds.Length == 0
        ? All.Copies()
        : DictionarySet.CopiesOf(uniqueIds.Select(All.Find).OfType<IDictionaryItem>());

    public IEnumerable<IDictionaryItem> GetManyByKeys(params string[] keys) => keys.Length == 0
        ? All.Copies()
        : DictionarySet.CopiesOf(keys.Select(All.Find).OfType<IDictionaryItem>());

    public IEnumerable<IDictionaryItem> GetDictionaryItemDescendants(Guid? parentId, string? filter = null)
    {
        var items = parentId is { } parent ? All.Descendants(parent) : All.Originals;
        return DictionarySet.CopiesOf(items.Where(item => string.IsNullOrWhiteSpace(filter) || IsFound(item, filter)));
    }

    public Dictionary<string, Guid> GetDictionaryItemKeyMap() =>
        All.Originals.ToDictionary(item => item.ItemKey, item => item.Key);

    protected override IQueryable<int> MatchingIds(IQuery<IDictionaryItem>? query) =>
        Db.Set<DictionaryRow>().Matching(query).OrderBy(row => row.ItemKey).Select(row => row.Id);

    protected override void Insert(IDictionaryItem entity)
    {
        var row = new DictionaryRow { Key = entity.Key };
        Db.Add(row);
        Write(entity, row);
        entity.Id = row.Id;
    }

    protected override void Update(IDictionaryItem entity)
    {
        var row = Db.Set<DictionaryRow>().Include(candidate => candidate.Translations).Single(candidate => candidate.Id == entity.Id);
        Write(entity, row);
    }

    protected override void Remove(IDictionaryItem entity)
    {
        // The database removes the items below it and all translations.
        var row = Db.Set<DictionaryRow>().Single(candidate => candidate.Id == entity.Id);
        Db.Remove(row);
        Db.SaveChanges();
    }

    private bool IsFound(IDictionaryItem item, string filter)
    {
        var comparison = StringComparison.OrdinalIgnoreCase;
        var inKey = settings.CurrentValue.KeySearchMode == DictionaryKeySearchMode.StartsWith
            ? item.ItemKey.StartsWith(filter, comparison)
            : item.ItemKey.Contains(filter, comparison);
        return inKey || (settings.CurrentValue.EnableValueSearch
            && item.Translations.Any(translation => translation.Value.Contains(filter, comparison)));
    }

    private void Write(IDictionaryItem entity, DictionaryRow row)
    {
        row.ParentId = entity.ParentId;
        row.ItemKey = entity.ItemKey;
        var written = entity.Translations.Select(translation => (translation, row: WriteTranslation(translation, row))).ToList();
        row.Translations.RemoveAll(existing => written.TrueForAll(pair => pair.row != existing));
        Db.SaveChanges();
        foreach (var (translation, saved) in written)
        {
            translation.Id = saved.Id;
            translation.Key = saved.Key;
        }
    }

    private DictionaryTranslationRow WriteTranslation(IDictionaryTranslation translation, DictionaryRow item)
    {
        var language = languages.Content.Find(translation.LanguageIsoCode)
            ?? throw new ArgumentException($"There is no language {translation.LanguageIsoCode}.", nameof(translation));
        var row = item.Translations.Find(existing => existing.LanguageId == language.Id);
        if (row is null)
        {
            row = new DictionaryTranslationRow { Key = translation.Key, LanguageId = language.Id };
            item.Translations.Add(row);
        }

        row.Value = translation.Value;
        return row;
    }
}
