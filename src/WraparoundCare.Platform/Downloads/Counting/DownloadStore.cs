using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Platform.Downloads.Counting;

/// <summary>The counts in the database.</summary>
internal sealed class DownloadStore(ICoreScopeProvider scopes, ICurrentUnitOfWork work)
{
    /// <summary>All or nothing. Statements that both databases know: what several nodes add at the same moment adds up.</summary>
    public async Task AddAsync(
        IReadOnlyDictionary<(CountedFile File, DateOnly Day), DownloadChange> changes, CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateCoreScope();

        // In one order, or two nodes could wait for each other.
        foreach (var ((file, day), change) in changes.OrderBy(change => change.Key.File.Tool)
            .ThenBy(change => change.Key.File.Name, StringComparer.Ordinal)
            .ThenBy(change => change.Key.Day))
        {
            await work.Required.Db.Database.ExecuteSqlAsync(
                file.Name.Length == 0 ? ToTool(file, day, change) : ToFile(file, day, change), cancellationToken);
        }

        scope.Complete();
    }

    /// <summary>All days of each tool together, but for those that were counted in an earlier way.</summary>
    public async Task<Dictionary<Guid, DownloadTotal>> TotalsAsync(CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var totals = await Counted()
            .GroupBy(row => row.Tool)
            .Select(rows => new { Tool = rows.Key, Count = rows.Sum(row => row.Count), Since = rows.Min(row => row.Day) })
            .ToListAsync(cancellationToken);
        return totals.ToDictionary(total => total.Tool, total => new DownloadTotal(total.Count, total.Since));
    }

    private IQueryable<ToolDownloadRow> Counted() =>
        work.Required.Db.Set<ToolDownloadRow>().AsNoTracking().Where(row => row.UniqueCount > 0);

    private static FormattableString ToTool(CountedFile file, DateOnly day, DownloadChange change) =>
        $"""
        INSERT INTO tool_download (tool, day, count, unique_count) VALUES ({file.Tool}, {day}, {change.Count}, {change.UniqueCount})
        ON CONFLICT (tool, day) DO UPDATE SET
            count = tool_download.count + excluded.count,
            unique_count = tool_download.unique_count + excluded.unique_count
        """;

    private static FormattableString ToFile(CountedFile file, DateOnly day, DownloadChange change) =>
        $"""
        INSERT INTO tool_file_download (tool, file, day, count, unique_count)
        VALUES ({file.Tool}, {file.Name}, {day}, {change.Count}, {change.UniqueCount})
        ON CONFLICT (tool, file, day) DO UPDATE SET
            count = tool_file_download.count + excluded.count,
            unique_count = tool_file_download.unique_count + excluded.unique_count
        """;
}
