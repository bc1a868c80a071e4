using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Caching;
using WraparoundCare.Kernel.Persistence.Languages;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Domains;

/// <summary>
/// All domains. When documents are deleted, the kernel looks in here for their domains (which the database has already
/// removed) and then clears its own cache of domains; a mark in that cache tells us so.
/// </summary>
internal sealed class DomainTableCache(ScopeAccessor scopes, LanguageCache languages, AppCaches caches)
    : TableCache<EntitySet<IDomain>>(scopes)
{
    private const string Mark = "WraparoundCare.Domains";

    protected override bool IsCurrent => KernelCache.Get(Mark) is not null;

    private IAppPolicyCache KernelCache => caches.IsolatedCaches.GetOrCreate<IDomain>();

    protected override EntitySet<IDomain> Load(SiteDbContext db)
    {
        KernelCache.Insert(Mark, () => true);
        var known = languages.Content;
        return new EntitySet<IDomain>(
            db.Set<DomainRow>().AsNoTracking().OrderBy(row => row.SortOrder).ThenBy(row => row.Id)
                .AsEnumerable()
                .Select(row => ToDomain(row, known))
                .ToList());
    }

    private static UmbracoDomain ToDomain(DomainRow row, LanguageSet languages)
    {
        var isoCode = row.LanguageId is { } id ? languages.Find(id)?.IsoCode : null;
        var domain = new UmbracoDomain(row.DomainName) { LanguageIsoCode = isoCode };
        domain.DisableChangeTracking();
        domain.Id = row.Id;
        domain.Key = row.Key;
        domain.LanguageId = row.LanguageId;
        domain.RootContentId = row.RootContentId;
        domain.SortOrder = row.SortOrder;
        domain.ResetDirtyProperties(rememberDirty: false);
        domain.EnableChangeTracking();
        return domain;
    }
}
