using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.CacheVersions;

/// <summary>
/// For the kernel's own way to keep the repositories of several nodes in step. The site uses instructions instead, which come sooner and
/// cost no query on reading.
/// </summary>
internal sealed class CacheVersionRepository(ScopeAccessor scopes) : IRepositoryCacheVersionRepository
{
    private SiteDbContext Db => scopes.Db;

    private IQueryable<RepositoryCacheVersion> Versions => Db.Set<CacheVersionRow>().AsNoTracking().OrderBy(row => row.Identifier)
        .Select(row => new RepositoryCacheVersion { Identifier = row.Identifier, Version = row.Version });

    public Task<RepositoryCacheVersion?> GetAsync(string identifier) =>
        Versions.FirstOrDefaultAsync(version => version.Identifier == identifier);

    public async Task<IEnumerable<RepositoryCacheVersion>> GetAllAsync() => await Versions.ToListAsync();

    public async Task SaveAsync(RepositoryCacheVersion repositoryCacheVersion)
    {
        var row = await Db.Set<CacheVersionRow>().FindAsync(repositoryCacheVersion.Identifier)
            ?? Db.Add(new CacheVersionRow { Identifier = repositoryCacheVersion.Identifier }).Entity;
        row.Version = repositoryCacheVersion.Version;
        await Db.SaveChangesAsync();
    }
}
