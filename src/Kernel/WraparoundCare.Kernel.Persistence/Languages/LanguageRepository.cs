using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Kernel.Persistence.Caching;
using WraparoundCare.Kernel.Persistence.Dictionary;
using WraparoundCare.Kernel.Persistence.Domains;
using WraparoundCare.Kernel.Persistence.Querying;
using WraparoundCare.Kernel.Persistence.Scoping;
using WraparoundCare.Kernel.Persistence.Users;

namespace WraparoundCare.Kernel.Persistence.Languages;

internal sealed class LanguageRepository(
    ScopeAccessor scopes, LanguageCache cache, DictionaryCache dictionary, DomainTableCache domains, UserGroupCache groups)
    : CachedRepository<ILanguage, LanguageSet>(scopes, cache), ILanguageRepository
{
    public ILanguage? GetByIsoCode(string isoCode) => LanguageSet.Copy(All.Find(isoCode));

    public int? GetIdByIsoCode(string? isoCode, bool throwOnNotFound = true)
    {
        if (isoCode is null)
        {
            return null;
        }

        return All.Find(isoCode)?.Id
            ?? (throwOnNotFound ? throw new ArgumentException($"There is no language {isoCode}.", nameof(isoCode)) : null);
    }

    public string? GetIsoCodeById(int? id, bool throwOnNotFound = true)
    {
        if (id is not { } number)
        {
            return null;
        }

        return All.Find(number)?.IsoCode
            ?? (throwOnNotFound ? throw new ArgumentException($"There is no language with id {id}.", nameof(id)) : null);
    }

    public string GetDefaultIsoCode() => All.Default.IsoCode;

    public int? GetDefaultId() => All.Default.Id;

    public string[] GetIsoCodesByIds(ICollection<int> ids, bool throwOnNotFound = true) =>
        [.. ids.Select(id => GetIsoCodeById(id, throwOnNotFound)).OfType<string>()];

    protected override IQueryable<int> MatchingIds(IQuery<ILanguage>? query) =>
        Db.Set<LanguageRow>().Matching(query).OrderBy(row => row.Id).Select(row => row.Id);

    protected override void Insert(ILanguage entity)
    {
        if (entity.IsDefault)
        {
            TakeDefaultFromOthers(entity.Id);
        }

        var row = new LanguageRow();
        Write(entity, row);
        Db.Add(row);
        Db.SaveChanges();
        entity.Id = row.Id;
    }

    /// <exception cref="InvalidOperationException">The default language would stop being it without another taking over.</exception>
    protected override void Update(ILanguage entity)
    {
        var row = Db.Set<LanguageRow>().Single(candidate => candidate.Id == entity.Id);
        if (row.IsDefault && !entity.IsDefault)
        {
            throw new InvalidOperationException("Make another language the default instead of taking it from this one.");
        }

        if (entity.IsDefault && !row.IsDefault)
        {
            TakeDefaultFromOthers(entity.Id);
        }

        Write(entity, row);
        Db.SaveChanges();
        ForgetWhatHasLanguages();
    }

    /// <exception cref="InvalidOperationException">It is the default language.</exception>
    protected override void Remove(ILanguage entity)
    {
        var row = Db.Set<LanguageRow>().Single(candidate => candidate.Id == entity.Id);
        if (row.IsDefault)
        {
            throw new InvalidOperationException($"{row.IsoCode} is the default language and cannot be deleted.");
        }

        // The database clears fallbacks and domains and removes translations.
        Db.Remove(row);
        Db.SaveChanges();
        ForgetWhatHasLanguages();
    }

    private void TakeDefaultFromOthers(int id)
    {
        foreach (var other in Db.Set<LanguageRow>().Where(row => row.IsDefault && row.Id != id))
        {
            other.IsDefault = false;
        }
    }

    private void Write(ILanguage entity, LanguageRow row)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(entity.IsoCode);
        ArgumentException.ThrowIfNullOrWhiteSpace(entity.CultureName);
        row.IsoCode = entity.IsoCode;
        row.CultureName = entity.CultureName;
        row.IsDefault = entity.IsDefault;
        row.IsMandatory = entity.IsMandatory;
        row.FallbackLanguageId = GetIdByIsoCode(entity.FallbackIsoCode);
    }

    private void ForgetWhatHasLanguages()
    {
        dictionary.Invalidate();
        domains.Invalidate();
        groups.Invalidate();
    }
}
