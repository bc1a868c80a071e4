using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Platform.Downloads.Counting;

namespace WraparoundCare.Platform.Downloads.Reports;

/// <summary>The counts of downloads, for editors.</summary>
internal sealed class ReportedDownloads(ICoreScopeProvider scopes, ICurrentUnitOfWork work)
{
    /// <summary>Each month from one to another, also those without downloads.</summary>
    /// <param name="first">The first month.</param>
    /// <param name="last">The last month.</param>
    /// <param name="tool">Null for all.</param>
    /// <param name="cancellationToken">Whether somebody waits.</param>
    public async Task<IReadOnlyList<MonthDownloads>> MonthsAsync(Month first, Month last, Guid? tool, CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var (from, to) = (first.FirstDay, last.LastDay);
        var days = await Counted()
            .Where(row => row.Day >= from && row.Day <= to && (tool == null || row.Tool == tool))
            .GroupBy(row => row.Day)
            .Select(rows => new { Day = rows.Key, Count = rows.Sum(row => row.Count), Unique = rows.Sum(row => row.UniqueCount) })
            .ToListAsync(cancellationToken);
        var byMonth = days.ToLookup(day => Month.Of(day.Day));
        return
        [
            .. Enumerable.Range(0, ((last.Year - first.Year) * 12) + last.Number - first.Number + 1)
                .Select(number => Month.Of(first.FirstDay.AddMonths(number)))
                .Select(month => new MonthDownloads(
                    month, new Downloaded(byMonth[month].Sum(day => day.Count), byMonth[month].Sum(day => day.Unique)))),
        ];
    }

    /// <summary>The tools of a month and their files.</summary>
    public async Task<IReadOnlyList<FileDownloads>> FilesAsync(Month month, Guid? tool, CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var (from, to) = (month.FirstDay, month.LastDay);
        var whole = await Counted()
            .Where(row => row.Day >= from && row.Day <= to && (tool == null || row.Tool == tool))
            .GroupBy(row => row.Tool)
            .Select(rows => new { Tool = rows.Key, Count = rows.Sum(row => row.Count), Unique = rows.Sum(row => row.UniqueCount) })
            .ToListAsync(cancellationToken);
        var files = await work.Required.Db.Set<FileDownloadRow>().AsNoTracking()
            .Where(row => row.Day >= from && row.Day <= to && (tool == null || row.Tool == tool))
            .GroupBy(row => new { row.Tool, row.File })
            .Select(rows => new
            {
                rows.Key.Tool,
                rows.Key.File,
                Count = rows.Sum(row => row.Count),
                Unique = rows.Sum(row => row.UniqueCount),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. whole.Select(row => new FileDownloads(row.Tool, string.Empty, new Downloaded(row.Count, row.Unique))),
            .. files.Where(row => row.Count > 0)
                .Select(row => new FileDownloads(row.Tool, row.File, new Downloaded(row.Count, row.Unique))),
        ];
    }

    /// <returns>The first day with a download; null when there was none yet.</returns>
    public async Task<DateOnly?> FirstDayAsync(CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return await Counted().MinAsync(row => (DateOnly?)row.Day, cancellationToken);
    }

    /// <returns>Null when downloads were never counted in an earlier way.</returns>
    public async Task<EarlierDownloads?> EarlierAsync(CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var earlier = work.Required.Db.Set<ToolDownloadRow>().AsNoTracking().Where(row => row.UniqueCount == 0 && row.Count > 0);
        return await earlier.MaxAsync(row => (DateOnly?)row.Day, cancellationToken) is { } until
            ? new EarlierDownloads(await earlier.SumAsync(row => row.Count, cancellationToken), until)
            : null;
    }

    private IQueryable<ToolDownloadRow> Counted() =>
        work.Required.Db.Set<ToolDownloadRow>().AsNoTracking().Where(row => row.UniqueCount > 0);
}
