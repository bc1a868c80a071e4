using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Caching;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Languages;

/// <summary>All languages, also by ISO code.</summary>
internal sealed class LanguageSet(IReadOnlyCollection<ILanguage> languages) : EntitySet<ILanguage>(languages)
{
    private readonly Dictionary<string, ILanguage> _byIsoCode =
        languages.ToDictionary(language => language.IsoCode, StringComparer.OrdinalIgnoreCase);

    /// <exception cref="InvalidOperationException">There is no language: the database is not installed.</exception>
    public ILanguage Default { get; } = languages.FirstOrDefault(language => language.IsDefault)
        ?? languages.FirstOrDefault()
        ?? throw new InvalidOperationException("There is no language; the first migration installs one.");

    public ILanguage? Find(string isoCode) => _byIsoCode.GetValueOrDefault(isoCode);
}

internal sealed class LanguageCache(ScopeAccessor scopes) : TableCache<LanguageSet>(scopes)
{
    protected override LanguageSet Load(SiteDbContext db)
    {
        var rows = db.Set<LanguageRow>().AsNoTracking().OrderBy(row => row.Id).ToList();
        var isoCodes = rows.ToDictionary(row => row.Id, row => row.IsoCode);
        return new LanguageSet(rows.ConvertAll<ILanguage>(row => ToLanguage(row, isoCodes)));
    }

    private static Language ToLanguage(LanguageRow row, Dictionary<int, string> isoCodes)
    {
        var language = new Language(row.IsoCode, row.CultureName);
        language.DisableChangeTracking();
        language.Id = row.Id;
        language.IsDefault = row.IsDefault;
        language.IsMandatory = row.IsMandatory;
        language.FallbackIsoCode = row.FallbackLanguageId is { } id ? isoCodes[id] : null;
        language.ResetDirtyProperties(rememberDirty: false);
        language.EnableChangeTracking();
        return language;
    }
}
