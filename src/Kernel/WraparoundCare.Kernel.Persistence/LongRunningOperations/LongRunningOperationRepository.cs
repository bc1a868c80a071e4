using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Serialization;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.LongRunningOperations;

/// <summary>Keeps operations; one that should be running but has expired is told as stale.</summary>
internal sealed class LongRunningOperationRepository(ScopeAccessor scopes, IJsonSerializer serializer, TimeProvider timeProvider)
    : ILongRunningOperationRepository
{
    private DbSet<LongRunningOperationRow> Rows => scopes.Db.Set<LongRunningOperationRow>();

    private DateTime Now => timeProvider.GetUtcNow().UtcDateTime;

    public async Task CreateAsync(LongRunningOperation operation, DateTimeOffset expirationDate)
    {
        var now = Now;
        Rows.Add(new LongRunningOperationRow
        {
            Id = operation.Id,
            Type = operation.Type,
            Status = operation.Status,
            CreateDate = now,
            UpdateDate = now,
            ExpirationDate = expirationDate.UtcDateTime,
        });
        await scopes.Db.SaveChangesAsync();
    }

    public async Task<LongRunningOperation?> GetAsync(Guid id) => await FindAsync(id) is { } row ? ToOperation(row) : null;

    public async Task<LongRunningOperation<T>?> GetAsync<T>(Guid id) =>
        await FindAsync(id) is not { } row
            ? null
            : new LongRunningOperation<T>
            {
                Id = row.Id,
                Type = row.Type,
                Status = StatusOf(row),
                Result = row.Result is null ? default : serializer.Deserialize<T>(row.Result),
            };

    public async Task<PagedModel<LongRunningOperation>> GetByTypeAsync(
        string type, LongRunningOperationStatus[] statuses, int skip, int take)
    {
        var rows = Rows.AsNoTracking().Where(row => row.Type == type);
        if (statuses.Length > 0)
        {
            rows = rows.Where(In(statuses, Now));
        }

        var total = await rows.LongCountAsync();
        var page = await rows.OrderByDescending(row => row.CreateDate).ThenBy(row => row.Id).Skip(skip).Take(take).ToListAsync();
        return new PagedModel<LongRunningOperation>(total, page.Select(ToOperation));
    }

    public async Task<LongRunningOperationStatus?> GetStatusAsync(Guid id) => await FindAsync(id) is { } row ? StatusOf(row) : null;

    public Task UpdateStatusAsync(Guid id, LongRunningOperationStatus status, DateTimeOffset expirationDate)
    {
        var (now, expiration) = (Now, expirationDate.UtcDateTime);
        return Rows.Where(row => row.Id == id).ExecuteUpdateAsync(update => update
            .SetProperty(row => row.Status, status)
            .SetProperty(row => row.UpdateDate, now)
            .SetProperty(row => row.ExpirationDate, expiration));
    }

    public Task SetResultAsync<T>(Guid id, T result)
    {
        var (now, json) = (Now, serializer.Serialize(result));
        return Rows.Where(row => row.Id == id).ExecuteUpdateAsync(update => update
            .SetProperty(row => row.Result, json)
            .SetProperty(row => row.UpdateDate, now));
    }

    public Task CleanOperationsAsync(DateTimeOffset olderThan)
    {
        var date = olderThan.UtcDateTime;
        return Rows.Where(row => row.UpdateDate < date).ExecuteDeleteAsync();
    }

    private Task<LongRunningOperationRow?> FindAsync(Guid id) => Rows.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id);

    private static Expression<Func<LongRunningOperationRow, bool>> In(LongRunningOperationStatus[] statuses, DateTime now)
    {
        var isStaleWanted = statuses.Contains(LongRunningOperationStatus.Stale);
        return row => (row.Status == LongRunningOperationStatus.Enqueued || row.Status == LongRunningOperationStatus.Running)
            && row.ExpirationDate < now
            ? isStaleWanted
            : statuses.Contains(row.Status);
    }

    private LongRunningOperation ToOperation(LongRunningOperationRow row) => new() { Id = row.Id, Type = row.Type, Status = StatusOf(row) };

    private LongRunningOperationStatus StatusOf(LongRunningOperationRow row) =>
        row.Status is LongRunningOperationStatus.Enqueued or LongRunningOperationStatus.Running && row.ExpirationDate < Now
            ? LongRunningOperationStatus.Stale
            : row.Status;
}
