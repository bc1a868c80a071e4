using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using WraparoundCare.Kernel.Persistence.ContentVersions;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Documents;

/// <summary>When documents are to be published and unpublished.</summary>
internal sealed class DocumentSchedules(ScopeAccessor scopes)
{
    public ContentScheduleCollection Of(int nodeId)
    {
        var collection = new ContentScheduleCollection();
        foreach (var row in Rows().Where(row => row.NodeId == nodeId).OrderBy(row => row.Date))
        {
            collection.Add(ToEntity(row));
        }

        return collection;
    }

    public IDictionary<int, IEnumerable<ContentSchedule>> Of(int[] nodeIds) => Rows()
        .Where(row => nodeIds.Contains(row.NodeId))
        .OrderBy(row => row.Date)
        .AsEnumerable()
        .GroupBy(row => row.NodeId)
        .ToDictionary(group => group.Key, group => group.Select(ToEntity).ToList().AsEnumerable());

    /// <summary>Replaces the schedule; new entries get their ids.</summary>
    public void Replace(IContent content, ContentScheduleCollection schedule)
    {
        var db = scopes.Db;
        var nodeId = content.Id;
        Rows().Where(row => row.NodeId == nodeId).ExecuteDelete();
        foreach (var entry in schedule.FullSchedule)
        {
            if (entry.Id == Guid.Empty)
            {
                entry.Id = Guid.NewGuid();
            }

            db.Database.ExecuteSql($"""
                INSERT INTO content_schedule (id, node_id, culture, date, action)
                VALUES ({entry.Id}, {nodeId}, {entry.Culture}, {UtcDates.ToStored(entry.Date)}, {entry.Action.ToString()})
                """);
        }
    }

    public void Clear(DateTime until) => Rows().Where(row => row.Date <= until).ExecuteDelete();

    public void Clear(DateTime until, ContentScheduleAction action) => Due(until, action).ExecuteDelete();

    public bool Any(DateTime until, ContentScheduleAction action) => Due(until, action).Any();

    /// <summary>The documents that have something to be done.</summary>
    public IQueryable<int> NodeIds(DateTime until, ContentScheduleAction action) => Due(until, action).Select(row => row.NodeId);

    private IQueryable<ContentScheduleRow> Rows() => scopes.Db.Set<ContentScheduleRow>().AsNoTracking();

    private IQueryable<ContentScheduleRow> Due(DateTime until, ContentScheduleAction action)
    {
        var name = action.ToString();
        return Rows().Where(row => row.Action == name && row.Date <= until);
    }

    private static ContentSchedule ToEntity(ContentScheduleRow row) =>
        new(row.Id, row.Culture, row.Date, Enum.Parse<ContentScheduleAction>(row.Action));
}
