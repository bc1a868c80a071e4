using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Querying;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Audit;

/// <summary>The log of what was done. The id of an audit item is that of the entity it is about, not its own.</summary>
internal sealed class AuditRepository(ScopeAccessor scopes, TimeProvider timeProvider) : IAuditRepository
{
    private SiteDbContext Db => scopes.Db;

    private IQueryable<AuditView> Views => Db.Set<AuditRow>().AsNoTracking().Select(row => new AuditView
    {
        RowId = row.Id,
        Id = row.NodeId,
        AuditType = row.AuditType,
        EntityType = row.EntityType,
        UserId = row.UserId,
        CreateDate = row.CreateDate,
        Comment = row.Comment,
        Parameters = row.Parameters,
    });

    /// <summary>The latest item about the entity.</summary>
    public IAuditItem? Get(int id) => GetMany(id).FirstOrDefault();

    public IEnumerable<IAuditItem> GetMany(params int[]? ids) =>
        Read(Newest(ids is { Length: > 0 } ? Views.Where(view => ids.Contains(view.Id)) : Views));

    public bool Exists(int id) => Db.Set<AuditRow>().Any(row => row.NodeId == id);

    public IEnumerable<IAuditItem> Get(IQuery<IAuditItem> query) => Read(Newest(Views.Matching(query)));

    public IEnumerable<IAuditItem> Get(AuditType type, IQuery<IAuditItem> query) =>
        Read(Newest(Views.Matching(query).Where(view => view.AuditType == type)));

    public int Count(IQuery<IAuditItem>? query) => Views.Matching(query).Count();

    public IEnumerable<IAuditItem> GetPagedResultsByQuery(
        IQuery<IAuditItem> query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        Direction orderDirection,
        AuditType[]? auditTypeFilter,
        IQuery<IAuditItem>? customFilter)
    {
        var views = Views.Matching(query).Matching(customFilter);
        if (auditTypeFilter is { Length: > 0 })
        {
            views = views.Where(view => auditTypeFilter.Contains(view.AuditType));
        }

        totalRecords = views.LongCount();
        var ordered = orderDirection == Direction.Ascending
            ? views.OrderBy(view => view.CreateDate).ThenBy(view => view.RowId)
            : Newest(views);
        return Read(ordered.Skip((int)(pageIndex * pageSize)).Take(pageSize));
    }

    public void Save(IAuditItem entity)
    {
        Db.Add(new AuditRow
        {
            NodeId = entity.Id,
            AuditType = entity.AuditType,
            EntityType = entity.EntityType,
            UserId = entity.UserId,
            CreateDate = entity.CreateDate == default ? timeProvider.GetUtcNow().UtcDateTime : entity.CreateDate,
            Comment = Shorten(entity.Comment),
            Parameters = Shorten(entity.Parameters),
        });
        Db.SaveChanges();
    }

    public void Delete(IAuditItem entity) => Db.Set<AuditRow>().Where(row => row.NodeId == entity.Id).ExecuteDelete();

    public void CleanLogs(int maximumAgeOfLogsInMinutes)
    {
        var oldest = timeProvider.GetUtcNow().UtcDateTime.AddMinutes(-maximumAgeOfLogsInMinutes);
        var kept = new[] { AuditType.Open, AuditType.System };
        Db.Set<AuditRow>().Where(row => row.CreateDate < oldest && kept.Contains(row.AuditType)).ExecuteDelete();
    }

    private static IOrderedQueryable<AuditView> Newest(IQueryable<AuditView> views) =>
        views.OrderByDescending(view => view.CreateDate).ThenByDescending(view => view.RowId);

    private static List<AuditItem> Read(IQueryable<AuditView> views) => [.. views.AsEnumerable().Select(ToItem)];

    private static AuditItem ToItem(AuditView view) =>
        new(view.Id, view.AuditType, view.UserId, view.EntityType, view.Comment, view.Parameters, view.CreateDate);

    // A log entry must never be the reason that the action itself fails.
    private static string? Shorten(string? text) =>
        text?.Length > AuditRow.CommentMaxLength ? text[..AuditRow.CommentMaxLength] : text;

    private sealed class AuditView
    {
        public int RowId { get; init; }

        public int Id { get; init; }

        public AuditType AuditType { get; init; }

        public string? EntityType { get; init; }

        public int UserId { get; init; }

        public DateTime CreateDate { get; init; }

        public string? Comment { get; init; }

        public string? Parameters { get; init; }
    }
}
