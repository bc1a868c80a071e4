using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Querying;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Audit;

internal sealed class AuditEntryRepository(ScopeAccessor scopes) : IAuditEntryRepository
{
    private SiteDbContext Db => scopes.Db;

    private IQueryable<AuditEntryRow> Rows => Db.Set<AuditEntryRow>().AsNoTracking();

    public IAuditEntry? Get(int id) => GetMany(id).FirstOrDefault();

    public IEnumerable<IAuditEntry> GetMany(params int[]? ids) =>
        Read(ids is { Length: > 0 } ? Rows.Where(row => ids.Contains(row.Id)) : Rows);

    public bool Exists(int id) => Rows.Any(row => row.Id == id);

    public IEnumerable<IAuditEntry> Get(IQuery<IAuditEntry> query) => Read(Rows.Matching(query));

    public int Count(IQuery<IAuditEntry>? query) => Rows.Matching(query).Count();

    public IEnumerable<IAuditEntry> GetPage(long pageIndex, int pageCount, out long records)
    {
        records = Rows.LongCount();
        return Read(Rows, (int)(pageIndex * pageCount), pageCount);
    }

    /// <exception cref="NotSupportedException">It was saved before: audit entries never change.</exception>
    public void Save(IAuditEntry entity)
    {
        if (entity.HasIdentity)
        {
            throw new NotSupportedException("Audit entries cannot be changed.");
        }

        var row = ToRow(entity);
        Db.Add(row);
        Db.SaveChanges();
        entity.Id = row.Id;
        entity.ResetDirtyProperties();
    }

    public void Delete(IAuditEntry entity) => throw new NotSupportedException("Audit entries cannot be deleted.");

    private static List<IAuditEntry> Read(IQueryable<AuditEntryRow> rows, int skip = 0, int? take = null)
    {
        IQueryable<AuditEntryRow> ordered = rows.OrderByDescending(row => row.EventDate).ThenByDescending(row => row.Id);
        return [.. (take is { } count ? ordered.Skip(skip).Take(count) : ordered).AsEnumerable().Select(ToEntry)];
    }

    private static AuditEntryRow ToRow(IAuditEntry entry) => new()
    {
        PerformingUserId = entry.PerformingUserId,
        PerformingUserKey = entry.PerformingUserKey,
        PerformingDetails = entry.PerformingDetails,
        PerformingIp = entry.PerformingIp,
        EventDate = entry.EventDate,
        AffectedUserId = entry.AffectedUserId,
        AffectedUserKey = entry.AffectedUserKey,
        AffectedDetails = entry.AffectedDetails,
        EventType = entry.EventType,
        EventDetails = entry.EventDetails,
    };

    private static AuditEntry ToEntry(AuditEntryRow row)
    {
        var entry = new AuditEntry
        {
            Id = row.Id,
            PerformingUserId = row.PerformingUserId,
            PerformingUserKey = row.PerformingUserKey,
            PerformingDetails = row.PerformingDetails,
            PerformingIp = row.PerformingIp,
            EventDate = row.EventDate,
            AffectedUserId = row.AffectedUserId,
            AffectedUserKey = row.AffectedUserKey,
            AffectedDetails = row.AffectedDetails,
            EventType = row.EventType,
            EventDetails = row.EventDetails,
        };
        entry.ResetDirtyProperties(rememberDirty: false);
        return entry;
    }
}
