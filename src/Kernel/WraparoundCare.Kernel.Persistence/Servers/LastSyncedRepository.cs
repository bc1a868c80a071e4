using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Servers;

internal sealed class LastSyncedRepository(ScopeAccessor scopes, IHostingEnvironment hosting, TimeProvider timeProvider)
    : ILastSyncedRepository
{
    // As the kernel's own register of servers names a node.
    private readonly string _node = $"{Environment.MachineName}/{hosting.ApplicationId}";

    private SiteDbContext Db => scopes.Db;

    public async Task<int?> GetInternalIdAsync() => (await FindAsync())?.InternalId;

    public async Task<int?> GetExternalIdAsync() => (await FindAsync())?.ExternalId;

    public Task SaveInternalIdAsync(int id) => SaveAsync(row => row.InternalId = id);

    public Task SaveExternalIdAsync(int id) => SaveAsync(row => row.ExternalId = id);

    public async Task DeleteEntriesOlderThanAsync(DateTime pruneDate)
    {
        Db.RemoveRange(await Db.Set<LastSyncedRow>().Where(row => row.LastSyncedDate < pruneDate).ToListAsync());
        await Db.SaveChangesAsync();
    }

    private async Task SaveAsync(Action<LastSyncedRow> write)
    {
        var row = await FindAsync() ?? Db.Add(new LastSyncedRow { Machine = _node }).Entity;
        write(row);
        row.LastSyncedDate = timeProvider.GetUtcNow().UtcDateTime;
        await Db.SaveChangesAsync();
    }

    private Task<LastSyncedRow?> FindAsync() => Db.Set<LastSyncedRow>().SingleOrDefaultAsync(row => row.Machine == _node);
}
